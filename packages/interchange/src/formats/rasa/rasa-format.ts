import { parseYaml } from "@shopbell/knowledge";
import { z } from "zod";
import { decodeText } from "../../exchange/decode-text.js";
import type {
	ExchangeFile,
	ExchangeFormat,
	ReadContext,
	ReadResult,
} from "../../exchange/format.js";
import type { ImportedText } from "../../exchange/imported-text.js";
import { readForeign } from "../../exchange/read-foreign.js";
import {
	createRowProblem,
	type RowProblem,
} from "../../exchange/row-problem.js";
import { markdownToAnswer } from "../../markup/to-answer.js";
import { readExamples } from "./read-examples.js";
import { writeRasa } from "./write-rasa.js";

const intentSchema = z.object({
	intent: z.string(),
	examples: z.union([
		z.string(),
		z.array(z.union([z.string(), z.object({ text: z.string() })])),
	]),
	metadata: z
		.object({
			id: z.string().optional(),
			title: z.string().optional(),
			language: z.string().optional(),
		})
		.optional()
		.catch(undefined),
});

const fileSchema = z.object({
	nlu: z.array(z.unknown()).nullish(),
	responses: z
		.record(z.string(), z.array(z.object({ text: z.string().optional() })))
		.nullish(),
	rules: z
		.array(z.object({ steps: z.array(z.record(z.string(), z.unknown())) }))
		.nullish()
		.catch(undefined),
});

/**
 * Rasa 3: intents with their examples (`nlu:`, examples as a block of `- ` lines
 * or as a list) and the answers of the domain (`responses:`). An intent `faq/x`
 * is answered by `utter_faq/x` (retrieval intents), an intent `x` by the first
 * `utter_…` of a rule that starts with it, else by `utter_x` (rasa.com,
 * "Training Data Format", "Responses", "Rules"). The files of one language are
 * read together; a language is stated by metadata of the intent or by the
 * folder, `pl/nlu.yml`.
 */
export const rasaFormat: ExchangeFormat = {
	id: "rasa",
	name: "Rasa NLU YAML with domain responses",
	endings: [".yml", ".yaml"],
	read: async (files, context) => {
		const byFolder = new Map<string, ExchangeFile[]>();
		for (const file of files) {
			const folder = toLanguageFolder(file.path, context);
			byFolder.set(folder, [...(byFolder.get(folder) ?? []), file]);
		}
		const results = [...byFolder].map(([folder, its]) =>
			readTogether(its, folder, context),
		);
		return {
			texts: results.flatMap(({ texts }) => texts),
			problems: results.flatMap(({ problems }) => problems),
		};
	},
	write: async (knowledgeBase, locales) => writeRasa(knowledgeBase, locales),
};

/** The folder of a file when it is named after a language, else "". */
function toLanguageFolder(path: string, { locales }: ReadContext): string {
	const folders = path.split("/").slice(0, -1);
	return folders.findLast((folder) => locales.includes(folder)) ?? "";
}

function readTogether(
	files: readonly ExchangeFile[],
	folder: string,
	context: ReadContext,
): ReadResult {
	const problems: RowProblem[] = [];
	const intents: {
		readonly file: string;
		readonly intent: z.infer<typeof intentSchema>;
	}[] = [];
	const responses = new Map<string, string>();
	const actions = new Map<string, string>();
	for (const file of files) {
		const whole = { file: file.path, row: "" };
		const data = readYamlFile(file, context);
		if ("code" in data) {
			problems.push(data);
			continue;
		}
		for (const [i, entry] of (data.nlu ?? []).entries()) {
			const intent = intentSchema.safeParse(entry);
			if (intent.success)
				intents.push({ file: file.path, intent: intent.data });
			else
				problems.push(
					createRowProblem({ ...whole, row: `nlu ${i + 1}` }, "extra-dropped", {
						what: `An entry that is no intent with examples (${Object.keys((entry ?? {}) as object)[0] ?? "empty"})`,
					}),
				);
		}
		for (const [name, variants] of Object.entries(data.responses ?? {})) {
			const texts = variants.flatMap(({ text }) => (text ? [text] : []));
			if (texts[0] !== undefined) responses.set(name, texts[0]);
			if (texts.length > 1)
				problems.push(
					createRowProblem(
						{ ...whole, row: `response ${name}` },
						"extra-dropped",
						{ what: `Every wording of '${name}' but the first` },
					),
				);
		}
		for (const { steps } of data.rules ?? []) {
			const [first, second] = steps;
			if (
				typeof first?.intent === "string" &&
				typeof second?.action === "string"
			)
				actions.set(first.intent, second.action);
		}
	}

	const texts: ImportedText[] = [];
	for (const { file, intent } of intents) {
		const place = { file, row: `intent ${intent.intent}` };
		const { questions, losses } = readExamples(intent.examples);
		problems.push(
			...losses.map((what) =>
				createRowProblem(place, "extra-dropped", { what }),
			),
		);
		const action = actions.get(intent.intent);
		const name =
			action !== undefined && responses.has(action)
				? action
				: `utter_${intent.intent}`;
		const response = responses.get(name);
		if (response === undefined) {
			problems.push(createRowProblem(place, "response-missing", { name }));
			continue;
		}
		const { id, title, language } = intent.metadata ?? {};
		const [topic, ...rest] = intent.intent.split("/");
		const read = readForeign(
			{
				place,
				id: id ?? toId(intent.intent),
				group: `rasa ${intent.intent}`,
				topic: rest.length > 0 ? topic : undefined,
				language: language ?? (folder === "" ? undefined : folder),
				title: title ?? questions[0] ?? "",
				length: response.length,
				toAnswer: () => markdownToAnswer(keepLineEnds(response)),
				questions,
			},
			context,
		);
		problems.push(...read.problems);
		if (read.text !== undefined) texts.push(read.text);
	}
	if (intents.length === 0 && problems.length === 0)
		problems.push(
			createRowProblem(
				{ file: files[0]?.path ?? "", row: "" },
				"file-empty",
				{},
			),
		);
	return { texts, problems };
}

function readYamlFile(
	file: ExchangeFile,
	context: ReadContext,
): z.infer<typeof fileSchema> | RowProblem {
	const decoded = decodeText(file, context);
	if (decoded.kind === "unreadable") return decoded.problem;
	const place = { file: file.path, row: "" };
	const fail = (detail: string) =>
		createRowProblem(place, "file-syntax", { format: "Rasa YAML", detail });
	const parsed = parseYaml({ path: file.path, text: decoded.text });
	const [problem] = parsed.problems;
	if (problem !== undefined)
		return fail(`line ${problem.line}: ${problem.message}`);
	if (parsed.kind === "unparsed") return fail("it cannot be read");
	const data = fileSchema.safeParse(parsed.value ?? {});
	const issue = data.error?.issues[0];
	return data.success
		? data.data
		: fail(`'${issue?.path.join(".")}': ${issue?.message}`);
}

/** An intent's name as an id: `faq/ask_shipping` is `faq.ask-shipping`. */
const toId = (intent: string) =>
	intent.toLowerCase().replaceAll("/", ".").replaceAll("_", "-");

/** A line end in a response is seen by shoppers; in Markdown it would be a space. */
const keepLineEnds = (text: string) =>
	text.replace(/([^\n\\])\n(?=[^\n])(?!\s*(?:[-*+]|\d+[.)])\s)/g, "$1\\\n");
