import { Button, Radio } from '@mantine/core';
import type { ResultDelivery } from '@/api/contract';
import { useCitizenText } from '@/i18n/citizen';
import { Panel } from '@/ui/panel';
import { useDraft, useSaver } from '../draft/draft-context';

export const deliveries = ['counter', 'post', 'electronic'] as const satisfies readonly ResultDelivery[];

export function DeliveryTask({ onDone }: { readonly onDone: () => void }) {
  const t = useCitizenText();
  const { resultDelivery } = useDraft();
  const saver = useSaver();
  return (
    <>
      <Panel>
        <Radio.Group
          label={t('delivery.question')}
          value={resultDelivery}
          onChange={(value) => saver.edit({ resultDelivery: value as ResultDelivery })}
        >
          <div className="stack" style={{ marginTop: '0.75rem' }}>
            {deliveries.map((delivery) => (
              <Radio
                key={delivery}
                value={delivery}
                label={t(`delivery.${delivery}`)}
                description={t(`delivery.${delivery}Hint`)}
              />
            ))}
          </div>
        </Radio.Group>
      </Panel>
      <Button size="lg" mt="lg" onClick={onDone}>
        {t('wizard.saveAndGoOn')}
      </Button>
    </>
  );
}
