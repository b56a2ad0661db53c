import { ActionIcon } from '@mantine/core';
import { IconRotateClockwise2, IconZoomIn, IconZoomOut, IconZoomReset } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useOfficeText } from '@/i18n/office';
import { ScrollRegion } from '@/ui/scroll-region';
import css from './viewer.module.css';

const zooms = [0.5, 0.75, 1, 1.5, 2, 3, 4] as const;

type PictureProps = { readonly url: string; readonly name: string; readonly download: ReactNode };

/** A picture that one can bring closer and turn: photographs of papers often lie on their side. */
export function Picture({ url, name, download }: PictureProps) {
  const t = useOfficeText();
  const [level, setLevel] = useState<number>(zooms.indexOf(1));
  const [turns, setTurns] = useState(0);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const zoom = zooms[level] ?? 1;
  const lying = turns % 2 === 1;
  // The box takes the turned picture's shape, so that what is cut off can be scrolled to.
  const ratio = size ? (lying ? size.height / size.width : size.width / size.height) : undefined;
  return (
    <>
      <ScrollRegion className={css.stage} label={name}>
        <div className={css.sheet} style={{ width: `${zoom * 100}%`, aspectRatio: ratio }}>
          <img
            src={url}
            alt={name}
            className={css.image}
            style={{
              width: lying && ratio ? `${100 / ratio}%` : '100%',
              transform: `translate(-50%, -50%) rotate(${turns * 90}deg)`,
            }}
            onLoad={({ currentTarget }) =>
              setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
            }
          />
        </div>
      </ScrollRegion>
      <div className={css.tools}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('viewer.smaller')}
          disabled={level === 0}
          onClick={() => setLevel(level - 1)}
        >
          <IconZoomOut size={20} aria-hidden />
        </ActionIcon>
        <span className={css.zoom} aria-live="polite">
          {Math.round(zoom * 100)} %
        </span>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('viewer.larger')}
          disabled={level === zooms.length - 1}
          onClick={() => setLevel(level + 1)}
        >
          <IconZoomIn size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('viewer.fit')}
          onClick={() => setLevel(zooms.indexOf(1))}
        >
          <IconZoomReset size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('viewer.turn')}
          onClick={() => setTurns((turns + 1) % 4)}
        >
          <IconRotateClockwise2 size={20} aria-hidden />
        </ActionIcon>
        {download}
      </div>
    </>
  );
}
