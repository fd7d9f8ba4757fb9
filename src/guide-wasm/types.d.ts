/** Something that fits a query. */
export interface Found {
  kind: "state" | "article" | "rule" | "error";
  /** W12, an article's Indonesian slug, M48, 131049 … */
  id: string;
  /** In the language that was asked for. */
  title: string;
  /** Its address below the section that holds its kind, e.g. `w12/` or `#M48`. */
  path: string;
  /** Comparable within one answer only. */
  score: number;
  /** The screens that it treats. */
  states: string[];
}
