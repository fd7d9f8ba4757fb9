
/** A template as the form holds it. `checkTemplate` reads it from JSON or plain text and takes it as it is. */
export interface Template {
  name?: string;
  language?: string;
  category?: string;
  components: TemplateComponent[];
  /** Fields without a place in the form: key → JSON text. */
  other?: Record<string, string>;
}

export interface TemplateComponent {
  /** "HEADER", "BODY", "FOOTER", "BUTTONS", "CAROUSEL", "LIMITED_TIME_OFFER" … */
  kind: string;
  /** A header's: "TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION". */
  format?: string;
  text?: string;
  samples?: { name?: string; value: string }[];
  buttons?: TemplateButton[];
  cards?: { components: TemplateComponent[]; other?: Record<string, string> }[];
  other?: Record<string, string>;
}

export interface TemplateButton {
  /** "QUICK_REPLY", "URL", "PHONE_NUMBER", "COPY_CODE", "OTP", "FLOW" … */
  kind: string;
  text?: string;
  url?: string;
  phone?: string;
  otp?: string;
  samples?: string[];
  other?: Record<string, string>;
}

/** What the checks may know beside the template; all of it optional. */
export interface TemplateOptions {
  usRecipients?: boolean;
  /** How many people will get it within 24 hours, and the portfolio's messaging limit. */
  users?: number;
  portfolioLimit?: number;
  firstSend?: boolean;
  /** How many messages one person gets in a row, within how many seconds. */
  burst?: number;
  burstSeconds?: number;
  ageGated?: boolean;
}

export interface TemplateFinding {
  rule: string;
  covers: string[];
  severity: Severity;
  confidence: Confidence;
  /** "TEMPLATE" for top-level fields, otherwise the component's kind. */
  component: string;
  /** The path below the component, such as "text" or "buttons[1].url". */
  field: string;
  /** UTF-16 units of that field's text; equal when it is about the whole field. */
  start: number;
  end: number;
  measure?: number;
  limit?: number;
  /** The word it is about when that is no stretch of a field. */
  detail?: string;
  /** The message rule that saw it. */
  because?: string;
  /** Where it stands in the JSON. */
  place?: { line: number; column: number };
  fixes?: Fix[];
}

export type TemplateCategory = "MARKETING" | "UTILITY" | "AUTHENTICATION" | "UNCLEAR";

/** A prediction from the content alone. Meta decides. */
export interface CategoryReport {
  predicted: TemplateCategory;
  confidence: Confidence;
  /** Those of the predicted category first, the heaviest first. */
  words: {
    category: TemplateCategory; cue: string; weight: number;
    component: string; field: string; start: number; end: number; text: string;
  }[];
  /** Only when the words promote. */
  toUtility?: {
    advice: "remove" | "split" | "keep";
    edits: { component: string; field: string; fix: Fix }[];
    removed: string[];
  };
}

export interface TemplateReport {
  schema: number;
  id: string;
  /** No finding is "high" or "block". */
  ok: boolean;
  band: Severity | null;
  findings: TemplateFinding[];
  category: CategoryReport;
  template: Template;
  /** Every text with its samples filled in, in the order a phone shows them. */
  fields: { component: string; field: string; text: string; filled: string }[];
  /** Ids of what was not checked; the reasons stand in the template texts. */
  notChecked: string[];
}

export type TemplateForm = "json" | "jsonl" | "csv" | "text";

/** Thrown errors carry the same codes, with `line` and `column`. */
export interface TemplateError {
  code: "empty" | "broken-json" | "not-a-template" | "too-large" | "too-many" | "no-body-column";
  place?: { line: number; column: number };
  detail?: string;
}

export interface TemplateEntry { id: string; report?: TemplateReport; error?: TemplateError }
export interface TemplatesReport { schema: number; form: TemplateForm; entries: TemplateEntry[] }
