import type { Problem } from "@shopbell/knowledge";
import {
	formatProblem,
	type ProblemTranslation,
} from "@shopbell/knowledge/problem-texts";
import { toGithub } from "./to-github.js";
import { toSarif } from "./to-sarif.js";
import { toShownPath } from "./to-shown-path.js";

/** How problems can be printed. */
export const reportFormats = ["text", "json", "sarif", "github"] as const;

/** One way to print problems. */
export type ReportFormat = (typeof reportFormats)[number];

/** What a report is made of. */
export interface ReportOptions {
	readonly problems: readonly Problem[];
	readonly format: ReportFormat;
	readonly translation: ProblemTranslation;
	/** Folder of the knowledge base. */
	readonly folder: string;
	/** Folder that shown paths start from. */
	readonly cwd: string;
}

/** The problems as a command prints them. JSON keeps paths relative to the knowledge base; all others start from where the command was run. */
export function formatReport(options: ReportOptions): string {
	const { format, translation, folder, cwd } = options;
	const problems = options.problems.map(translation.translate);
	const shown = problems.map((problem) => ({
		...problem,
		file: toShownPath(problem.file, folder, cwd),
	}));
	switch (format) {
		case "json":
			return `${JSON.stringify(problems, null, "\t")}\n`;
		case "sarif":
			return `${JSON.stringify(toSarif(shown), null, "\t")}\n`;
		case "github":
			return toGithub(shown);
		case "text":
			return [
				...shown.map((problem) => `${formatProblem(problem)}\n`),
				`${translation.summarize(problems)}\n`,
			].join("");
	}
}
