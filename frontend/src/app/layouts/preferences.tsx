import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconBrightnessHalf, IconMoon, IconSun } from '@tabler/icons-react';
import { useCommonText } from '@/i18n/common';
import { setLanguage, useLanguage } from '@/i18n/language';
import css from './preferences.module.css';

const order: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];
const icons = { auto: IconBrightnessHalf, light: IconSun, dark: IconMoon };

/** Language and theme, both remembered on this device. */
export function Preferences() {
  const t = useCommonText();
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const other = language === 'vi' ? 'en' : 'vi';
  const next = order[(order.indexOf(colorScheme) + 1) % order.length] ?? 'auto';
  const Icon = icons[colorScheme];
  return (
    <div className={css.row}>
      <button
        type="button"
        className={css.button}
        lang={other}
        aria-label={other === 'en' ? 'English' : 'Tiếng Việt'}
        onClick={() => setLanguage(other)}
      >
        {other === 'en' ? 'English' : 'Tiếng Việt'}
      </button>
      <button
        type="button"
        className={css.button}
        aria-label={t('theme.switch', { current: t(`theme.${colorScheme}`) })}
        title={t(`theme.${colorScheme}`)}
        onClick={() => setColorScheme(next)}
      >
        <Icon size={20} aria-hidden />
      </button>
    </div>
  );
}
