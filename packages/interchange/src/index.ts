// Everyday

// Types
export type {
	ExchangeFile,
	ExchangeFormat,
	ExportLoss,
	FormatId,
	ReadContext,
	ReadResult,
	WriteResult,
} from "./exchange/format.js";
export type { ImportedHead, ImportedText } from "./exchange/imported-text.js";
// Wiring
export { importLimits } from "./exchange/limits.js";
export type { RowPlace, RowProblem } from "./exchange/row-problem.js";
export { formatRowProblem } from "./exchange/row-problem.js";
export type { RowProblemCode } from "./exchange/row-problem-table.js";
export { rowProblemTable } from "./exchange/row-problem-table.js";
export { formats, guessFormat } from "./formats/formats.js";
export type { NewArticleDefaults } from "./plan/build-article.js";
export type {
	ArticleChange,
	ImportPlan,
	PlannedArticle,
} from "./plan/import-plan.js";
export type { PlanOptions } from "./plan/plan-import.js";
export { planImport } from "./plan/plan-import.js";
