import { join, relative } from "node:path";
import {
	formatProblem,
	KnowledgeError,
	type Problem,
} from "@shopbell/knowledge";
import type { Terminal } from "../terminal/terminal.js";

/** Problems as lines an editor can jump to: paths start from where the command was run. */
export function formatProblems(
	problems: readonly Problem[],
	folder: string,
	cwd: string,
): string {
	return problems
		.map((problem) => {
			const path = join(folder, problem.file);
			const near = relative(cwd, path);
			const file = near.startsWith("..") ? path : near;
			return `${formatProblem({ ...problem, file: file.replaceAll("\\", "/") })}\n`;
		})
		.join("");
}

/** "2 errors, 1 warning". */
export function countProblems(problems: readonly Problem[]): string {
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const warnings = problems.length - errors;
	const count = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;
	return `${count(errors, "error")}, ${count(warnings, "warning")}`;
}

/** Says why a knowledge base cannot be used; exit code, or undefined when it is another error. */
export function printKnowledgeError(
	error: unknown,
	terminal: Terminal,
): number | undefined {
	if (!(error instanceof KnowledgeError)) return undefined;
	terminal.err(`${error.message}\n    ${error.fix}\n`);
	return error.code === "broken" ? 1 : 2;
}
