import type { Problem } from "./problem.js";
import { fileLimits } from "./source-file.js";

/** At most 200 problems of each file, errors before warnings: more of them help nobody, and no warning may hide an error. */
export function capProblems(problems: readonly Problem[]): readonly Problem[] {
	const byFile = new Map<string, Problem[]>();
	for (const problem of problems) {
		const ofFile = byFile.get(problem.file);
		if (ofFile === undefined) byFile.set(problem.file, [problem]);
		else ofFile.push(problem);
	}
	return [...byFile.values()].flatMap((ofFile) =>
		ofFile.length <= fileLimits.maxProblems
			? ofFile
			: [...ofFile]
					.sort((a, b) => weight(a) - weight(b))
					.slice(0, fileLimits.maxProblems),
	);
}

const weight = ({ severity }: Problem) => (severity === "error" ? 0 : 1);
