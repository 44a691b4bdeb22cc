import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { playTranscript, type Transcript } from "@shopbell/cli";
import type { Knowledge } from "@shopbell/conversation";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { openStarter } from "./open-starter.js";
import { whereIsMyOrder } from "./where-is-my-order.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

let knowledge: Knowledge;

beforeAll(async () => {
	knowledge = await openStarter();
});

describe("a conversation goes as its transcript tells", () => {
	it.each(files)("%s", (name) => {
		const transcript = parse(
			readFileSync(`${folder}${name}`, "utf8"),
		) as Transcript;
		const wrong = playTranscript(transcript, knowledge).flatMap(
			({ turn, wrong: found }) =>
				found.map((line) => `${JSON.stringify(turn)}: ${line}`),
		);
		expect(wrong).toEqual([]);
	});

	it("is told for sixty situations or more", () => {
		expect(files.length).toBeGreaterThanOrEqual(60);
	});
});

describe("where an order is gets looked up, however it is asked", () => {
	const asked = Object.entries(whereIsMyOrder).flatMap(([language, texts]) =>
		texts.map((text) => [language, text] as const),
	);
	it.each(asked)("%s: %s", (language, text) => {
		const flow = `orders.track/${text.includes("10233") ? "ask-email" : "ask-order"}`;
		const [played] = playTranscript(
			{
				title: text,
				language,
				shop: true,
				turns: [{ shopper: text, flow, language }],
			},
			knowledge,
		);
		expect(played?.wrong).toEqual([]);
	});
});
