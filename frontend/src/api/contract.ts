// Short names for the types of the API document. Everything else imports its types from here; `npm run api` renews
// them from the server's openapi.json.
import type { components, paths as served } from './schema.gen';

type Schemas = components['schemas'];

/** The routes without their common beginning, which the client adds. */
export type paths = {
  [Path in keyof served as Path extends `/api/v1${infer Rest}` ? Rest : never]: served[Path];
};
type QueryOf<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never;

/** As far as pages read it; what names the one occurrence is for logs. */
export type Problem = Omit<Schemas['Problem'], 'instance'>;
export type FieldError = Schemas['FieldError'];
export type Ref = Schemas['Ref'];
export type JsonObject = Record<string, unknown>;

export type Level = Schemas['Level'];
export type Channel = Schemas['Channel'];
export type Audience = Schemas['Audience'];
export type LimitUnit = Schemas['LimitUnit'];

// ---- catalogue
export type ProcedureListQuery = QueryOf<'/procedures'>;
export type ProcedureSummary = Schemas['ProcedureSummary'];
export type ProcedurePage = Schemas['ProcedurePage'];
export type Facet = Schemas['Facet'];
export type FacetName = keyof Schemas['Facets'];
export type Suggestion = Schemas['Suggestion'];
export type TimeLimit = Schemas['TimeLimit'];
export type Fee = Schemas['Fee'];
export type Component = Schemas['ProcedureComponent'];
export type FilingChannel = Schemas['FilingChannel'];
export type CaseVariant = Schemas['CaseVariant'];
export type Procedure = Schemas['Procedure'];
export type ProcedureVersion = Schemas['ProcedureVersion'];
export type ProcedureForm = Schemas['ProcedureForm'];
export type Agency = Schemas['Agency'];
export type LifeEvent = Schemas['LifeEvent'];
export type Unit = Schemas['Unit'];
export type SlipTexts = Schemas['SlipTexts'];
export type SlipWords = Schemas['SlipWords'];

export type Cooperation = Schemas['Cooperation'];
export type CooperationDraft = Schemas['CooperationDraft'];
// ---- notices
export type NoticeItem = Schemas['Notification'];

// ---- officials
export type Absence = Schemas['Absence'];
export type NewAbsence = Schemas['NewAbsence'];
export type OfficialSummary = Schemas['OfficialSummary'];
export type WorkRules = Schemas['WorkRules'];
export type WorkSettings = Schemas['WorkSettings'];
export type BatchBody = Schemas['BatchRequest'];
export type BatchAnswer = Schemas['BatchAnswer'];
export type BatchRow = Schemas['BatchRow'];
export type ReassignBody = Schemas['ReassignRequest'];

// ---- identity
export type Role = Schemas['Role'];
export type Me = Schemas['Me'];
export type Session = Schemas['Session'];
export type Registration = Schemas['RegisterRequest'];

// ---- agencies that change
export type AgencyChangeKind = Schemas['ChangeKind'];
export type AgencyChangeState = Schemas['ChangeState'];
export type AgencyChangeSummary = Schemas['AgencyChangeSummary'];
export type AgencyChange = Schemas['AgencyChange'];
export type NewAgencyChange = Schemas['NewAgencyChange'];
export type ChangeException = Schemas['ExceptionDto'];
export type ChangeOpening = Schemas['OpeningDto'];
export type ChangeActBody = Schemas['ChangeActRequest'];
export type DryRun = Schemas['DryRun'];

// ---- dossiers
export type Status = Schemas['Status'];
export type State = Schemas['StateKind'];
export type Action = Schemas['ActionKind'];
export type Cause = Schemas['Cause'];
export type DueState = Schemas['DueState'];
export type ResultDelivery = Schemas['Delivery'];
export type Applicant = Schemas['Applicant'];
export type Attachment = Schemas['Attachment'];
export type DossierComponent = Schemas['ComponentFiles'];
export type ProcessStep = Schemas['StepDto'];
export type ProcessSummary = Schemas['ProcessSummary'];
export type PlannedStep = Schemas['PlannedStep'];
export type ProcessMoveScope = Schemas['ProcessMoveScope'];
export type NewProcessMove = Schemas['NewProcessMove'];
export type ProcessMovePreview = Schemas['ProcessMovePreview'];
export type MovingDossier = Schemas['MovingDossier'];
export type StepChoice = Schemas['StepChoice'];
export type SupplementRequest = Schemas['SupplementDto'];
export type Dossier = Schemas['Dossier'];
export type NewDossier = Schemas['NewDossier'];
export type DossierPatch = Schemas['DossierChange'];
/** One action with its own fields; the server's `decide` judges it. */
export type ActionBody = Schemas['ActRequest'];
/** Filed for somebody else: as what, who is told, how far the owner has confirmed it. */
export type Assistance = Schemas['AssistanceDto'];
export type NewAssistance = Schemas['NewAssistance'];
export type ActionEffect = Schemas['ActionEffect'];
export type Reason = Schemas['ReasonDto'];
export type ReasonCode = Schemas['ReasonCode'];
export type ReasonUse = Schemas['ReasonUse'];
export type DossierSummary = Schemas['DossierSummary'];
export type DossierEvent = Schemas['DossierEvent'];
export type Clock = Schemas['Clock'];
export type ClockCalendar = Schemas['ClockCalendar'];
export type Tracking = Schemas['Tracking'];
export type Consultation = Schemas['Consultation'];
export type ConsultationDetail = Schemas['ConsultationDetail'];
export type DossierListQuery = QueryOf<'/dossiers'>;

// ---- monitoring
export type Overview = Schemas['Overview'];
export type UnitStatistics = Schemas['AgencyFigures'];
export type SectorStatistics = Schemas['SectorFigures'];

// ---- calendars
export type OpenHours = Schemas['OpenHours'];
export type CalendarDay = Schemas['CalendarDay'];
export type Calendar = Schemas['Calendar'];
export type CalendarDraft = Schemas['CalendarDraft'];
export type CalendarMove = Schemas['CalendarMove'];
export type WouldMove = Schemas['WouldMove'];
export type DecisionRequest = Schemas['DecisionRequest'];
export type Forecast = Schemas['Forecast'];
