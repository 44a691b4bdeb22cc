import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createParseCache } from "@shopbell/knowledge";
import { loadKnowledgeBase } from "@shopbell/knowledge/node";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ArticlePreview } from "./article-view.js";
import { followArticle } from "./follow-article.js";
import { createStudioContent, type StudioContent } from "./studio-content.js";
import type { StudioKnowledge } from "./studio-knowledge.js";

const files = {
	"shop.yaml":
		"name: Lipa\nlocales: [en]\ndefault_locale: en\ntime_zone: Europe/Warsaw\nfacts: {}\n",
	"lexicon/en.yaml": "concepts: {}\n",
	"articles/orders/track.yaml":
		"owner: a\nreview_by: 2999-01-01\nen: { title: Track, questions: [where is my parcel], answer: Look., short: Look. }\n",
	"articles/orders/cancel.yaml":
		"owner: a\nreview_by: 2999-01-01\nen: { title: Cancel, questions: [cancel my order], answer: Wait., short: Wait. }\n",
};
const track = "articles/orders/track.yaml";

let folder: string;
let stop: () => void = () => undefined;
const write = (path: string, text: string) => {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
};

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "follow-"));
	for (const [path, text] of Object.entries(files)) write(path, text);
});

afterEach(() => {
	stop();
	rmSync(folder, { recursive: true, force: true });
});

/** What is told, one after the other; reading the whole folder can be held up. */
async function follow() {
	const loaded = await loadKnowledgeBase(folder);
	if (loaded.kind === "broken") throw new Error(loaded.problems[0]?.message);
	const content = createStudioContent(
		{
			folder,
			parseCache: createParseCache(),
			faq: () => ({ knowledgeBase: loaded.knowledgeBase }),
		} as unknown as StudioKnowledge,
		() => Date.parse("2026-01-01"),
	);
	let held: Promise<void> = Promise.resolve();
	let release = (): void => undefined;
	const slow: StudioContent = {
		...content,
		read: async () => {
			await held;
			return content.read();
		},
	};
	const told: (ArticlePreview | null)[] = [];
	let look: () => void = () => undefined;
	stop = followArticle({
		folder,
		content: slow,
		articleId: "orders.track",
		lang: "en",
		failed: (error) => {
			throw error;
		},
		tell: (preview) => {
			told.push(preview);
			look();
		},
	});
	return {
		hold() {
			held = new Promise((resolve) => {
				release = resolve;
			});
		},
		release: () => release(),
		next: (fits: (preview: ArticlePreview | null) => boolean) =>
			new Promise<ArticlePreview | null>((resolve) => {
				look = () => {
					const found = told.splice(0).find(fits);
					if (found !== undefined) resolve(found);
				};
				look();
			}),
	};
}

const saysOf = (preview: ArticlePreview | null) =>
	JSON.stringify(preview?.languages[0]?.blocks);

it("tells a change of the file before the rest of the folder is read, then what the others make of it", async () => {
	const live = await follow();
	await live.next((preview) => preview !== null);
	live.hold();
	write(
		track,
		files[track]
			.replace("answer: Look.", "answer: See the map.")
			.replace("[where is my parcel]", "[where is my parcel, cancel my order]"),
	);
	const first = await live.next((preview) =>
		saysOf(preview).includes("See the map."),
	);
	expect(first).toMatchObject({ isLastGood: false, problems: [] });
	live.release();
	const whole = await live.next(
		(preview) => (preview?.problems.length ?? 0) > 0,
	);
	expect(whole?.problems[0]?.code).toBe("phrasing-shared");
});

it("waits for the whole before it tells that a file is broken", async () => {
	const live = await follow();
	await live.next((preview) => preview !== null);
	write(track, files[track].replace("answer: Look.", "answr: Look."));
	const broken = await live.next((preview) => preview?.isLastGood === true);
	expect(broken?.problems[0]?.code).toBe("field-missing");
	expect(saysOf(broken)).toContain("Look.");
});
