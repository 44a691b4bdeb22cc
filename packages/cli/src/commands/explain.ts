import type { Cues, Explanation } from "@shopbell/knowledge";
import { formatTable } from "../terminal/format-table.js";
import { type AddCommand, toCacheDir, toFolder } from "./command-context.js";
import { openWithProgress } from "./open-with-progress.js";

/** `shopbell explain "…"`: why a question is understood as it is. */
export const explainCommand: AddCommand = (program, context) => {
	program
		.command("explain")
		.description("say why a question gets its answer")
		.argument("<question>", "what the shopper types")
		.option("--lang <language>", "language of the conversation")
		.option("--json", "the whole explanation as JSON")
		.action(async (question: string, options) => {
			const { terminal } = context;
			const faq = await openWithProgress(
				toFolder(program, context),
				terminal,
				toCacheDir(context),
			);
			const { lang, json } = options as { lang?: string; json?: boolean };
			const asked = lang === undefined ? {} : { language: lang };
			const explanation = faq.explain(question, asked);
			const { cues } = faq.understand(question, asked);
			terminal.out(
				json
					? `${JSON.stringify({ ...explanation, cues }, null, "\t")}\n`
					: formatExplanation(explanation, cues),
			);
		});
};

const percent = (share: number) => `${Math.round(share * 100)} %`;

function formatExplanation(explanation: Explanation, cues: Cues): string {
	const { match, tokens, contributions, margin, unknownShare, threshold } =
		explanation;
	const { language } = match;
	const words = tokens.map(({ typed, read, known, concepts }) =>
		[
			typed === read ? typed : `${typed} → ${read}`,
			known ? "" : "never seen",
			concepts.join(", "),
		].filter((cell) => cell !== ""),
	);
	const found = [
		cues.wantsPerson ? "wants a person" : "",
		cues.isFrustrated ? "is frustrated" : "",
		cues.smallTalk === undefined ? "" : `small talk (${cues.smallTalk})`,
	].filter((cue) => cue !== "");
	return [
		`Language: ${language.language}, ${percent(language.confidence)} sure (${language.reason})\n`,
		`Decision: ${toSentence(explanation)}\n`,
		found.length > 0 ? `The shopper ${found.join(" and ")}.\n` : "",
		"\nCandidates\n",
		formatTable([
			["article", "sure", "nearest phrasing"],
			...match.candidates
				.slice(0, 5)
				.map(({ intentId, confidence, nearest }) => [
					intentId,
					percent(confidence),
					`"${nearest.text}" (${nearest.language})`,
				]),
		]),
		"\nWords as they were read\n",
		words.map((cells) => `${cells.join(" · ")}\n`).join(""),
		contributions.length > 0 ? "\nWhat spoke for the first candidate\n" : "",
		formatTable(
			contributions
				.slice(0, 12)
				.map(({ part, detail, weight }) => [
					`${part}: ${detail}`,
					weight.toFixed(2),
				]),
		),
		`\nAnswered alone from ${percent(threshold)} on; ${percent(margin)} ahead of the second; ${percent(unknownShare)} of the words never seen.\n`,
	].join("");
}

function toSentence({ match: { decision } }: Explanation): string {
	switch (decision.kind) {
		case "answer":
			return `answers with ${decision.candidate.intentId}`;
		case "clarify":
			return `asks which is meant: ${decision.candidates.map(({ intentId }) => intentId).join(", ")}`;
		case "none":
			return `says it does not know (${decision.reason})`;
	}
}
