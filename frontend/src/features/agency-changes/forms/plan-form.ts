import type { AgencyChangeKind, ChangeException, ChangeOpening, NewAgencyChange } from '@/api/contract';

/** What each kind of change asks for. */
export const sectionsOf = {
  merge: ['opens', 'moves'],
  split: ['opens', 'moves'],
  rename: ['renames'],
  abolish: ['moves'],
  place: ['placings'],
  rearrange: ['opens', 'moves', 'renames', 'placings'],
} as const satisfies Record<AgencyChangeKind, readonly Section[]>;

export type Section = 'opens' | 'moves' | 'renames' | 'placings';
export const kinds = ['merge', 'split', 'rename', 'abolish', 'place', 'rearrange'] as const;

export type OpeningValues = {
  readonly code: string;
  readonly name: string;
  readonly level: ChangeOpening['level'];
  readonly superior: string;
  readonly province: string;
  readonly commune: string;
};
export type MoveValues = {
  readonly from: string;
  readonly to: string;
  readonly remains: boolean;
  readonly exceptions: readonly ChangeException[];
};
export type PlanValues = {
  readonly kind: AgencyChangeKind;
  readonly number: string;
  readonly date: string;
  readonly effectiveOn: string;
  readonly note: string;
  readonly opens: readonly OpeningValues[];
  readonly moves: readonly MoveValues[];
  readonly renames: readonly { readonly agency: string; readonly name: string }[];
  readonly placings: readonly { readonly agency: string; readonly superior: string }[];
};

export const emptyRows = {
  opens: { code: '', name: '', level: 'commune', superior: '', province: '', commune: '' },
  moves: { from: '', to: '', remains: false, exceptions: [] },
  renames: { agency: '', name: '' },
  placings: { agency: '', superior: '' },
} as const satisfies { readonly [S in Section]: PlanValues[S][number] };

export function emptyPlan(kind: AgencyChangeKind): PlanValues {
  const plan: PlanValues = {
    kind,
    number: '',
    date: '',
    effectiveOn: '',
    note: '',
    opens: [],
    moves: [],
    renames: [],
    placings: [],
  };
  return withKind(plan, kind);
}

/** Another kind keeps what it asks for too, and shows at least one line of each list that it needs. */
export function withKind(plan: PlanValues, kind: AgencyChangeKind): PlanValues {
  const asks = (section: Section) => (sectionsOf[kind] as readonly Section[]).includes(section);
  const first = <Row>(section: Section, rows: readonly Row[], row: Row): readonly Row[] =>
    asks(section) ? (rows.length > 0 || kind === 'rearrange' || section === 'opens' ? rows : [row]) : [];
  return {
    ...plan,
    kind,
    opens: first<OpeningValues>('opens', plan.opens, emptyRows.opens),
    moves: first<MoveValues>('moves', plan.moves, emptyRows.moves),
    renames: first('renames', plan.renames, emptyRows.renames),
    placings: first('placings', plan.placings, emptyRows.placings),
  };
}

const code = (text: string) => text.trim().toUpperCase();
const orNull = (text: string) => text.trim() || null;

/** The screen's shape as the API takes it. */
export function toNewChange(values: PlanValues): NewAgencyChange {
  return {
    kind: values.kind,
    decision: { number: values.number.trim(), date: values.date },
    effectiveOn: values.effectiveOn,
    note: orNull(values.note),
    opens: values.opens.map((one) => ({
      code: code(one.code),
      name: one.name.trim(),
      level: one.level,
      superior: orNull(code(one.superior)),
      province: orNull(one.province),
      commune: orNull(one.commune),
    })),
    moves: values.moves.map((one) => ({
      from: code(one.from),
      to: orNull(code(one.to)),
      remains: one.remains,
      exceptions: one.exceptions.map(({ by, value, to }) => ({ by, value: value.trim(), to: code(to) })),
    })),
    renames: values.renames.map(({ agency, name }) => ({ agency: code(agency), name: name.trim() })),
    placings: values.placings.map(({ agency, superior }) => ({
      agency: code(agency),
      superior: code(superior),
    })),
  };
}

/** A whole plan from a file, as `NewAgencyChange` in JSON: a province has hundreds of communes. Null when it is none. */
export function fromFile(text: string): PlanValues | null {
  try {
    const plan = JSON.parse(text) as Partial<NewAgencyChange>;
    if (!plan.kind || !kinds.includes(plan.kind) || !plan.decision) return null;
    return {
      kind: plan.kind,
      number: plan.decision.number,
      date: plan.decision.date,
      effectiveOn: plan.effectiveOn ?? '',
      note: plan.note ?? '',
      opens: (plan.opens ?? []).map((one) => ({
        code: one.code,
        name: one.name,
        level: one.level,
        superior: one.superior ?? '',
        province: one.province ?? '',
        commune: one.commune ?? '',
      })),
      moves: (plan.moves ?? []).map((one) => ({
        from: one.from,
        to: one.to ?? '',
        remains: one.remains ?? false,
        exceptions: one.exceptions ?? [],
      })),
      renames: plan.renames ?? [],
      placings: plan.placings ?? [],
    };
  } catch {
    return null;
  }
}
