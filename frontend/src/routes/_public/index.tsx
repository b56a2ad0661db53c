import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { IconQrcode } from '@tabler/icons-react';
import { EverydayNeeds, LifeEvents } from '@/features/catalogue/components/home-sections';
import { SearchBox } from '@/features/catalogue/components/search-box';
import { LiveFigures } from '@/features/monitoring/components/live-figures';
import { usePublicText } from '@/i18n/public';
import { ButtonLink } from '@/ui/links';
import css from './-home.module.css';

export const Route = createFileRoute('/_public/')({ component: HomePage });

function HomePage() {
  const t = usePublicText();
  const navigate = useNavigate();
  return (
    <>
      <title>{t('home.tab')}</title>
      <div className={css.hero}>
        <h1 tabIndex={-1}>{t('home.title')}</h1>
        <p className={css.lead}>{t('home.lead')}</p>
        <div className={css.search}>
          <SearchBox
            onSearch={(q) => void navigate({ to: '/procedures', search: q ? { q } : {} })}
            onPick={({ code, text }) =>
              void (code
                ? navigate({ to: '/procedures/$code', params: { code } })
                : navigate({ to: '/procedures', search: { q: text } }))
            }
          />
          <p className={css.examples}>
            {t('home.try')}{' '}
            {(['khai sinh', 'mất thẻ căn cước', 'mở quán ăn'] as const).map((q) => (
              <Link key={q} to="/procedures" search={{ q }} lang="vi">
                {q}
              </Link>
            ))}
          </p>
        </div>
      </div>
      <section aria-labelledby="needs" className={css.section}>
        <h2 id="needs">{t('home.needs')}</h2>
        <EverydayNeeds />
      </section>
      <section aria-labelledby="track" className={css.track}>
        <IconQrcode size={40} stroke={1.4} aria-hidden />
        <div className={css.trackWords}>
          <h2 id="track">{t('home.track')}</h2>
          <p>{t('home.trackHint')}</p>
        </div>
        <ButtonLink to="/tracking" variant="default">
          {t('home.trackButton')}
        </ButtonLink>
      </section>
      <div className={css.section}>
        <LifeEvents />
      </div>
      <div className={css.section}>
        <LiveFigures />
      </div>
    </>
  );
}
