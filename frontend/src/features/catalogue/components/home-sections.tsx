import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  IconBabyCarriage,
  IconBuildingCommunity,
  IconBuildingStore,
  IconFileCertificate,
  IconHeartHandshake,
  IconHome2,
  IconId,
  IconMap2,
} from '@tabler/icons-react';
import { usePublicText } from '@/i18n/public';
import { SkeletonList } from '@/ui/skeleton';
import { lifeEventsQuery } from '../queries';
import css from './home-sections.module.css';

/** What most people come for. The words are searched, so that no code is fixed here. */
const needs = [
  { key: 'birth', icon: IconBabyCarriage, q: 'đăng ký khai sinh' },
  { key: 'marriage', icon: IconHeartHandshake, q: 'đăng ký kết hôn' },
  { key: 'extract', icon: IconFileCertificate, q: 'trích lục hộ tịch' },
  { key: 'residence', icon: IconHome2, q: 'đăng ký thường trú' },
  { key: 'identity', icon: IconId, q: 'thẻ căn cước' },
  { key: 'business', icon: IconBuildingStore, q: 'đăng ký hộ kinh doanh' },
  { key: 'building', icon: IconBuildingCommunity, q: 'giấy phép xây dựng nhà ở riêng lẻ' },
  { key: 'land', icon: IconMap2, q: 'giấy chứng nhận quyền sử dụng đất' },
] as const;

export function EverydayNeeds() {
  const t = usePublicText();
  return (
    <ul className={css.needs}>
      {needs.map(({ key, icon: Icon, q }) => (
        <li key={key}>
          <Link to="/procedures" search={{ q }} className={css.need}>
            <Icon size={28} stroke={1.6} aria-hidden className={css.needIcon} />
            <span>{t(`home.need.${key}`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function LifeEvents() {
  const t = usePublicText();
  const { data, isPending } = useQuery(lifeEventsQuery);
  if (isPending) return <SkeletonList items={2} lines={2} />;
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="life-events">
      <h2 id="life-events">{t('home.lifeEvents')}</h2>
      <ul className={css.events} lang="vi">
        {data.items.slice(0, 9).map((event) => (
          <li key={event.code} className={css.event}>
            <h3>
              <Link to="/procedures" search={{ lifeEvent: event.code }}>
                {event.name}
              </Link>
            </h3>
            <ul className={css.procedures}>
              {event.procedures.slice(0, 3).map(({ code, name }) => (
                <li key={code}>
                  <Link to="/procedures/$code" params={{ code }}>
                    <span className={css.name}>{name}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
