import { createHash } from "node:crypto";
import {
	type Letter,
	type LetterLocale,
	letterLocales,
} from "@shopbell/identity";
import { toPlainText } from "@shopbell/knowledge";
import type { StoredLetter, TranscriptEntry } from "@shopbell/store";
import {
	type LetterText,
	type LetterTexts,
	letterTexts,
} from "./letter-texts.js";

/** Most characters of a conversation in a letter; the newest are kept. */
const maxTranscriptLength = 200_000;

/** What a letter is put together from. */
export interface LetterContext {
	readonly shop: string;
	/** IANA name of the zone in which times are told. */
	readonly timeZone: string;
	/** Lines of the conversation; needed for a transcript alone. */
	readonly entries: readonly TranscriptEntry[];
}

/** The letter as it is sent, in the language of the conversation. */
export function renderLetter(
	letter: StoredLetter,
	{ shop, timeZone, entries }: LetterContext,
): Letter {
	const locale = toLetterLocale(letter.locale);
	const texts = letterTexts[locale];
	const { subject, text } = textsFor(letter, texts);
	const values: Readonly<Record<string, string>> = {
		number: letter.values.number ?? "",
		subject: toLine(letter.values.subject ?? ""),
		answer: letter.values.answer ?? "",
		agent: toLine(letter.values.agent ?? ""),
		shop,
		lines:
			letter.kind === "transcript"
				? renderLines(entries, texts, { locale, timeZone })
				: "",
	};
	return {
		to: letter.to,
		subject: toLine(fill(subject, values)),
		text: fill(text, values),
		locale,
		// Nothing of the conversation is told to mail servers.
		id: createHash("sha256").update(letter.key).digest("hex").slice(0, 32),
	};
}

function textsFor(
	{ kind, values }: StoredLetter,
	texts: LetterTexts,
): LetterText {
	switch (kind) {
		case "transcript":
			return texts.transcript;
		case "answer":
			return texts.answer;
		case "ticket":
			return values.way === "call-back" ? texts.callBack : texts.ticket;
	}
}

function renderLines(
	entries: readonly TranscriptEntry[],
	texts: LetterTexts,
	{ locale, timeZone }: { readonly locale: string; readonly timeZone: string },
): string {
	const format = new Intl.DateTimeFormat(locale, {
		dateStyle: "short",
		timeStyle: "short",
		timeZone,
	});
	const lines = entries.flatMap(({ at, content }) => {
		const text = textOf(content, texts);
		return text === ""
			? []
			: [`${format.format(at)}  ${speakerOf(content, texts)}:\n${text}`];
	});
	const whole = lines.join("\n\n");
	if (whole.length <= maxTranscriptLength) return whole;
	return `${texts.shortened}\n\n${whole.slice(-maxTranscriptLength)}`;
}

function speakerOf(
	content: TranscriptEntry["content"],
	texts: LetterTexts,
): string {
	if (content.kind === "shopper") return texts.you;
	const { author } = content.message;
	switch (author.kind) {
		case "bot":
			return texts.assistant;
		case "notice":
			return texts.notice;
		case "human":
			return toLine(author.name);
	}
}

function textOf(
	content: TranscriptEntry["content"],
	texts: LetterTexts,
): string {
	const text =
		content.kind === "reply"
			? toPlainText(content.message.blocks)
			: content.message.text;
	return [
		text.trim(),
		...(content.message.attachments ?? []).map(
			({ name }) => `${texts.file} ${toLine(name)}`,
		),
	]
		.filter((part) => part !== "")
		.join("\n");
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
	return text.replaceAll(
		/\{(\w+)\}/g,
		(slot, name: string) => values[name] ?? slot,
	);
}

function toLine(text: string): string {
	return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

function toLetterLocale(locale: string): LetterLocale {
	const language = locale.toLowerCase().split("-")[0];
	return letterLocales.find((item) => item === language) ?? "en";
}
