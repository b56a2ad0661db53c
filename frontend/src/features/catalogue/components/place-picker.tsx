import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { usePublicText } from '@/i18n/public';
import { matchesVietnamese } from '@/lib/fold';
import { communesQuery, provincesQuery } from '../queries';

export type Place = { readonly province: string; readonly commune: string };

type PlacePickerProps = {
  readonly place: Place;
  readonly onChange: (place: Place) => void;
  readonly withCommune: boolean;
};

/** Province, then commune: the two levels since 1 July 2025. Typing without diacritics finds them. */
export function PlacePicker({ place, onChange, withCommune }: PlacePickerProps) {
  const t = usePublicText();
  const provinces = useQuery(provincesQuery);
  const communes = useQuery(communesQuery(place.province));
  const options = (units: readonly { code: string; name: string }[] | undefined) =>
    (units ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const shared = {
    searchable: true,
    nothingFoundMessage: t('place.nothing'),
    filter: ({ options: all, search }: { options: readonly unknown[]; search: string }) =>
      (all as { value: string; label: string }[]).filter(({ label }) => matchesVietnamese(label, search)),
  };
  return (
    <div className="stack">
      <Select
        {...shared}
        label={t('place.province')}
        placeholder={provinces.isPending ? t('place.loading') : t('place.provinceHint')}
        data={options(provinces.data?.items)}
        value={place.province || null}
        onChange={(province) => onChange({ province: province ?? '', commune: '' })}
      />
      {withCommune && place.province !== '' && (
        <Select
          {...shared}
          label={t('place.commune')}
          placeholder={communes.isPending ? t('place.loading') : t('place.communeHint')}
          data={options(communes.data)}
          value={place.commune || null}
          onChange={(commune) => onChange({ ...place, commune: commune ?? '' })}
        />
      )}
    </div>
  );
}
