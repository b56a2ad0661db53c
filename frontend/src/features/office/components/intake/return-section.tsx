import { NativeSelect, Radio } from '@mantine/core';
import type { Ref } from '@/api/contract';
import { useOfficeText } from '@/i18n/office';
import type { IntakeValues } from '@/features/office/forms/intake-form';
import { IntakeSection } from './intake-section';
import css from './intake.module.css';

type ReturnSectionProps = {
  readonly values: IntakeValues;
  readonly onChange: (part: Partial<IntakeValues>) => void;
  readonly agencies: readonly Ref[];
};

export function ReturnSection({ values, onChange, agencies }: ReturnSectionProps) {
  const t = useOfficeText();
  return (
    <IntakeSection number={5} title={t('intake.return')}>
      <Radio.Group
        aria-label={t('intake.return')}
        value={values.resultDelivery}
        onChange={(how) =>
          (how === 'counter' || how === 'post' || how === 'electronic') && onChange({ resultDelivery: how })
        }
      >
        <div className={css.choices}>
          {(['counter', 'post', 'electronic'] as const).map((how) => (
            <Radio key={how} value={how} label={t(`delivery.${how}`)} />
          ))}
        </div>
      </Radio.Group>
      {agencies.length > 1 && (
        <NativeSelect
          label={t('intake.agency')}
          value={values.agencyCode}
          data={agencies.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(event) => onChange({ agencyCode: event.currentTarget.value })}
        />
      )}
    </IntakeSection>
  );
}
