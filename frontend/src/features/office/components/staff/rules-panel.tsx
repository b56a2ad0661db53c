import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import type { WorkRules, WorkSettings } from '@/api/contract';
import { useStaffText } from '@/i18n/staff';
import { Facts } from '@/ui/facts';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import { toast } from '@/ui/toasts';
import { useChangeWorkSettings, workSettingsQuery } from '@/features/office/staff-queries';
import css from './staff.module.css';

/** How the agency gives out work and how early it reminds; heads of the agency change it. */
export function RulesPanel({ agency }: { readonly agency: string }) {
  const t = useStaffText();
  const settings = useQuery(workSettingsQuery(agency));
  return (
    <Panel title={t('rules.title')}>
      {settings.isPending && <SkeletonLines lines={4} />}
      {settings.isError && <ProblemNotice error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.isSuccess && !settings.data.data.mayChange && <RulesFacts rules={settings.data.data.rules} />}
      {settings.isSuccess && settings.data.data.mayChange && (
        <RulesForm key={settings.data.etag} agency={agency} stored={settings.data} />
      )}
    </Panel>
  );
}

/** What holds, for those who do not decide it. */
function RulesFacts({ rules }: { readonly rules: WorkRules }) {
  const t = useStaffText();
  return (
    <>
      <Facts
        items={[
          { label: t('rules.distribution'), value: t(`rules.distribution.${rules.distribution}`) },
          { label: t('rules.holderHours'), value: rules.holderHours },
          { label: t('rules.superiorHours'), value: rules.superiorHours },
          { label: t('rules.supplementDays'), value: rules.supplementDays },
          { label: t('rules.checkHours'), value: rules.checkHours },
          { label: t('rules.cutoff'), value: t(rules.cutoff ? 'rules.cutoff.on' : 'rules.cutoff.off') },
          {
            label: t('rules.restarts'),
            value: t(rules.restarts ? 'rules.restarts.on' : 'rules.restarts.off'),
          },
        ]}
      />
      <p className="muted">{t('rules.readOnly')}</p>
    </>
  );
}

type RulesFormProps = {
  readonly agency: string;
  readonly stored: { readonly data: WorkSettings; readonly etag: string };
};

function whole(text: string, most: number): number | null {
  const value = Number(text);
  return Number.isInteger(value) && value >= 1 && value <= most ? value : null;
}

function RulesForm({ agency, stored }: RulesFormProps) {
  const t = useStaffText();
  const { rules } = stored.data;
  const change = useChangeWorkSettings(agency);
  const [distribution, setDistribution] = useState(rules.distribution);
  const [holder, setHolder] = useState(String(rules.holderHours));
  const [superior, setSuperior] = useState(String(rules.superiorHours));
  const [days, setDays] = useState(String(rules.supplementDays));
  const [check, setCheck] = useState(String(rules.checkHours));
  const [cutoff, setCutoff] = useState(rules.cutoff);
  const [restarts, setRestarts] = useState(rules.restarts);
  const [holderHours, superiorHours] = [whole(holder, 80), whole(superior, 80)];
  const [supplementDays, checkHours] = [whole(days, 365), whole(check, 80)];
  const isLater = holderHours !== null && superiorHours !== null && superiorHours > holderHours;
  const superiorError = superiorHours === null ? t('rules.hoursWrong') : isLater && t('rules.superiorWrong');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (holderHours === null || superiorHours === null || isLater) return;
    if (supplementDays === null || checkHours === null) return;
    change.mutate(
      {
        rules: {
          distribution,
          holderHours,
          superiorHours,
          supplementDays,
          checkHours,
          cutoff,
          restarts,
        },
        etag: stored.etag,
      },
      { onSuccess: () => toast(t('rules.saved')) },
    );
  };
  return (
    <form className={css.rules} onSubmit={save} noValidate>
      {change.isError && <ProblemNotice error={change.error} />}
      <Radio.Group
        label={t('rules.distribution')}
        value={distribution}
        onChange={(value) => (value === 'off' || value === 'leastLoaded') && setDistribution(value)}
      >
        <div className="stack" style={{ marginTop: '0.375rem' }}>
          {(['off', 'leastLoaded'] as const).map((value) => (
            <Radio key={value} value={value} label={t(`rules.distribution.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        label={t('rules.holderHours')}
        description={t('rules.holderHoursHint')}
        inputMode="numeric"
        className={css.hours}
        value={holder}
        error={holderHours === null && t('rules.hoursWrong')}
        onChange={(event) => setHolder(event.currentTarget.value)}
      />
      <TextInput
        label={t('rules.superiorHours')}
        inputMode="numeric"
        className={css.hours}
        value={superior}
        error={superiorError}
        onChange={(event) => setSuperior(event.currentTarget.value)}
      />
      <TextInput
        label={t('rules.supplementDays')}
        description={t('rules.supplementDaysHint')}
        inputMode="numeric"
        className={css.hours}
        value={days}
        error={supplementDays === null && t('rules.daysWrong')}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      <TextInput
        label={t('rules.checkHours')}
        inputMode="numeric"
        className={css.hours}
        value={check}
        error={checkHours === null && t('rules.hoursWrong')}
        onChange={(event) => setCheck(event.currentTarget.value)}
      />
      <Checkbox
        label={t('rules.cutoff.on')}
        checked={cutoff}
        onChange={(event) => setCutoff(event.currentTarget.checked)}
      />
      <Checkbox
        label={t('rules.restarts.on')}
        checked={restarts}
        onChange={(event) => setRestarts(event.currentTarget.checked)}
      />
      <Button
        type="submit"
        leftSection={<IconDeviceFloppy size={18} aria-hidden />}
        loading={change.isPending}
      >
        {t('rules.save')}
      </Button>
    </form>
  );
}
