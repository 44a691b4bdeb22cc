import {
	formatProblem,
	KnowledgeError,
	type Problem,
} from "@shopbell/knowledge";
import { toShownPath } from "../report/to-shown-path.js";
import type { Terminal } from "../terminal/terminal.js";

/** Problems as lines an editor can jump to: paths start from where the command was run. */
export function formatProblems(
	problems: readonly Problem[],
	folder: string,
	cwd: string,
): string {
	return problems
		.map((problem) => {
			const file = toShownPath(problem.file, folder, cwd);
			return `${formatProblem({ ...problem, file })}\n`;
		})
		.join("");
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
