import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Assistance } from '@/api/contract';
import { useAssistText } from '@/i18n/assist';
import { fieldId } from '@/lib/field-id';
import { ProblemNotice } from '@/ui/problem';
import { sayAssistance, useStep, type Place } from '../queries';

const kinds = ['relative', 'school', 'firm', 'other'] as const;
const notices = ['both', 'owner', 'helper'] as const;

const ofBody = (kind: Assistance['kind']) => kind === 'school' || kind === 'firm';

/** As what one files a draft for somebody else, and who is told; saved at once, fixed when the owner has confirmed it. */
export function Capacity({ assistance, ...place }: Place & { readonly assistance: Assistance }) {
  const t = useAssistText();
  const step = useStep(place);
  const [organisation, setOrganisation] = useState(assistance.organisation ?? '');
  const save = (part: Partial<Pick<Assistance, 'kind' | 'notices'>>) => {
    const { kind, notices: told } = { ...assistance, ...part };
    const name = organisation.trim();
    const named = ofBody(kind) && name !== '' ? { organisation: name } : {};
    step.mutate(sayAssistance(place.id, { kind, notices: told, ...named }));
  };
  return (
    <div className="stack">
      <NativeSelect
        id={fieldId('/assistance')}
        label={t('assist.as')}
        value={assistance.kind}
        disabled={step.isPending}
        data={kinds.map((kind) => ({ value: kind, label: t(`assist.kind.${kind}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const kind = kinds.find((one) => one === value);
          if (kind) save({ kind });
        }}
      />
      {ofBody(assistance.kind) && (
        <TextInput
          label={t('assist.organisation')}
          maxLength={200}
          autoComplete="organization"
          value={organisation}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
          onBlur={() => {
            if (organisation.trim() !== (assistance.organisation ?? '')) save({});
          }}
        />
      )}
      <Radio.Group
        label={t('assist.notices')}
        value={assistance.notices}
        onChange={(value) => {
          const told = notices.find((one) => one === value);
          if (told) save({ notices: told });
        }}
      >
        <div className="stack" style={{ '--gap': '0.5rem', marginTop: '0.375rem' } as React.CSSProperties}>
          {notices.map((told) => (
            <Radio key={told} value={told} disabled={step.isPending} label={t(`assist.notices.${told}`)} />
          ))}
        </div>
      </Radio.Group>
      {step.error && <ProblemNotice error={step.error} />}
    </div>
  );
}
