import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import {
	type Problem,
	type ProblemCode,
	problemTable,
} from "@shopbell/knowledge";

/**
 * Problems as a log of the Static Analysis Results Interchange Format 2.1.0
 * (OASIS), which code hosts and editors read. Columns count UTF-16 units, as
 * the problems do.
 */
export function toSarif(problems: readonly Problem[]): object {
	const codes = Object.keys(problemTable) as ProblemCode[];
	return {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [
			{
				tool: {
					driver: {
						name: "shopbell",
						rules: codes.map((code) => ({
							id: code,
							shortDescription: { text: code.replaceAll("-", " ") },
							defaultConfiguration: { level: problemTable[code].severity },
						})),
					},
				},
				columnKind: "utf16CodeUnits",
				results: problems.map((problem) => ({
					ruleId: problem.code,
					ruleIndex: codes.indexOf(problem.code),
					level: problem.severity,
					message: { text: `${problem.message}\n${problem.fix}` },
					locations: [
						{
							physicalLocation: {
								artifactLocation: toArtifact(problem.file),
								region: {
									startLine: problem.line,
									startColumn: problem.column,
								},
							},
						},
					],
				})),
			},
		],
	};
}

const toArtifact = (file: string) =>
	isAbsolute(file)
		? { uri: pathToFileURL(file).href }
		: {
				uri: file.split("/").map(encodeURIComponent).join("/"),
				uriBaseId: "%SRCROOT%",
			};
