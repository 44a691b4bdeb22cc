import type { Knowledge } from "@shopbell/conversation";
import type { KnowledgeBase } from "@shopbell/knowledge";
import { beforeAll, describe, expect, it } from "vitest";
import { crawlFlows } from "./crawl-flows.js";
import { proveByModel } from "./model.js";
import {
	readShop,
	starterFolder,
	toLiteralKnowledge,
} from "./shop-knowledge.js";

let knowledgeBase: KnowledgeBase;
let knowledge: Knowledge;

beforeAll(async () => {
	knowledgeBase = await readShop(starterFolder);
	knowledge = toLiteralKnowledge(knowledgeBase);
});

describe("no conversation breaks a promise", () => {
	it("in any state of any flow of the starter", () => {
		const proof = crawlFlows(knowledgeBase, knowledge, ["pl"], {
			mostStates: 40,
		});
		expect(proof.broken).toEqual([]);
		expect(proof.runs).toBeGreaterThan(1000);
	});

	it("at random, over messages, shop answers, timers, signals and redeliveries", () => {
		const lines: string[] = [];
		const proof = proveByModel(knowledgeBase, knowledge, {
			runs: 300,
			onTranscript: (line) => lines.push(line),
		});
		expect(proof.broken, lines.join("\n")).toEqual([]);
	});
});
