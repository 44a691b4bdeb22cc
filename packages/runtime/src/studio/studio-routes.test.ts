import { mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { type Role, roles } from "../accounts/role.js";
import type { ArticleItem, ArticlePreview } from "./article-view.js";
import { listStudioRoutes } from "./create-studio-routes.js";
import type { QuestionGroup } from "./group-questions.js";
import type { LiveStudioMessage } from "./live-studio-message.js";
import { startStudio, type TestStudio } from "./testing/start-studio.js";
import type { TriedQuestion } from "./try-question.js";
import { writeContentFile } from "./write-content-file.js";

// Each sign-in hashes a password, which is slow by design.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const howTo = "articles/returns/how-to.yaml";
let studio: TestStudio;
const cookies = new Map<Role, string>();

beforeAll(async () => {
	studio = await startStudio();
	for (const role of roles) cookies.set(role, await studio.signIn(role));
});

afterAll(() => studio.close());

interface Reply {
	readonly status: number;
	readonly body: Record<string, unknown> & {
		readonly error?: { readonly code: string };
	};
}

async function ask(
	method: string,
	path: string,
	options: {
		readonly role?: Role | null;
		readonly body?: unknown;
		readonly headers?: Readonly<Record<string, string>>;
	} = {},
): Promise<Reply> {
	const { role = "editor", body, headers } = options;
	const response = await fetch(`${studio.origin}/studio/api${path}`, {
		method,
		headers: {
			...(role === null ? {} : { cookie: cookies.get(role) ?? "" }),
			...(method === "POST"
				? { "content-type": "application/json", origin: studio.origin }
				: {}),
			...headers,
		},
		...(method === "POST" ? { body: JSON.stringify(body ?? {}) } : {}),
	});
	return {
		status: response.status,
		body: JSON.parse((await response.text()) || "{}") as Reply["body"],
	};
}

async function articles(): Promise<readonly ArticleItem[]> {
	return (await ask("GET", "/articles")).body
		.articles as readonly ArticleItem[];
}

async function hashOf(id: string): Promise<string> {
	return (await articles()).find((one) => one.id === id)?.hash ?? "";
}

const addTo = (id: string, body: object) =>
	ask("POST", `/articles/${id}/phrasings`, { body });

describe("every route of the studio", () => {
	it("lets in editors and administrators, and nobody else", async () => {
		const wrong: string[] = [];
		const routes = listStudioRoutes(studio.runtime.parts, {
			knowledge: studio.runtime.knowledge,
			accounts: studio.runtime.accounts,
			actions: new Set(),
		});
		expect(routes).toHaveLength(7);
		for (const { method, path } of routes)
			for (const role of [null, ...roles]) {
				const { status } = await ask(
					method.toUpperCase(),
					path.replace(":id", "none"),
					{ role },
				);
				const isRefused = status === 401 || status === 403;
				const isMeant = role !== "editor" && role !== "administrator";
				if (isRefused !== isMeant || (role === null && status !== 401))
					wrong.push(`${role}: ${method} ${path} answers ${status}`);
			}
		expect(wrong).toEqual([]);
	});

	it("refuses to be changed from another site, or by a form", async () => {
		for (const path of ["/articles", "/drafts", "/try"]) {
			const foreign = await ask("POST", path, {
				headers: { origin: "https://evil.example" },
			});
			expect(foreign).toMatchObject({
				status: 403,
				body: { error: { code: "origin-refused" } },
			});
			const form = await ask("POST", path, {
				headers: { "content-type": "text/plain" },
			});
			expect(form.status).toBe(415);
		}
	});

	it("refuses ids that are paths, and bodies that are too large or something else", async () => {
		for (const id of [
			"..%2F..%2Fshop",
			"returns%2Fhow-to",
			"__proto__",
			"..",
			"shop%00",
		]) {
			expect((await ask("GET", `/articles/${id}`)).status).toBe(404);
			const { status } = await addTo(id, {
				language: "en",
				phrasing: "x y",
				hash: "x",
			});
			expect(status).toBe(404);
		}
		for (const id of ["../shop", "/etc/passwd", "a/../../b", "constructor "])
			expect(
				await ask("POST", "/articles", {
					body: { id, language: "en", phrasing: "do you gift wrap" },
				}),
			).toMatchObject({ status: 422, body: { error: { code: "invalid-id" } } });
		expect((await ask("POST", "/try", { body: { question: 7 } })).status).toBe(
			400,
		);
		expect(
			(await ask("POST", "/try", { body: { question: "x".repeat(20_000) } }))
				.status,
		).toBe(413);
		expect((await ask("GET", "/unanswered?days=0.5")).status).toBe(400);
	});
});

describe("the list and the preview", () => {
	it("tells each article's health", async () => {
		const { body } = await ask("GET", "/articles?lang=pl");
		expect(body).toMatchObject({
			locales: ["en", "pl"],
			isWritable: true,
			isHeldUp: false,
		});
		expect(body.articles).toMatchObject([
			{
				id: "delivery.cost",
				review: "fine",
				languages: [
					{ locale: "en", state: "source" },
					{ locale: "pl", state: "missing" },
				],
			},
			{ id: "returns.how-to", title: "Jak zwrócić towar?", errors: 0 },
		]);
		expect((await articles())[1]?.review).toBe("overdue");
	});

	it("shows every language with its facts", async () => {
		const preview = (await ask("GET", "/articles/returns.how-to"))
			.body as unknown as ArticlePreview;
		expect(preview.languages.map(({ locale }) => locale)).toEqual(["en", "pl"]);
		expect(JSON.stringify(preview.languages[0]?.blocks)).toContain("30 days");
	});

	it("follows the file, and keeps the last good version beside the place of a mistake", async () => {
		const good = studio.readFile(howTo);
		const live = await follow("returns.how-to");
		await live.next(({ preview }) => preview?.isLastGood === false);
		writeFileSync(
			join(studio.folder, howTo),
			good.replace("Open *My returns*", "Open *My parcels*"),
		);
		await live.next(({ preview }) =>
			JSON.stringify(preview?.languages).includes("My parcels"),
		);
		writeFileSync(
			join(studio.folder, howTo),
			good.replace("{return_days, plural", "{return_dayz, plural"),
		);
		const broken = await live.next(
			({ preview }) => preview?.isLastGood === true,
		);
		expect(broken.preview?.problems[0]).toMatchObject({
			file: howTo,
			line: 13,
			severity: "error",
			fix: expect.stringContaining("return_days"),
		});
		expect(JSON.stringify(broken.preview?.languages)).toContain("My parcels");
		expect((await ask("GET", "/articles")).body.isHeldUp).toBe(true);
		writeFileSync(join(studio.folder, howTo), good);
		await live.next(({ preview }) => preview?.isLastGood === false);
		renameSync(join(studio.folder, howTo), join(studio.folder, "away"));
		await live.next(({ preview }) => preview === null);
		renameSync(join(studio.folder, "away"), join(studio.folder, howTo));
		await live.next(({ preview }) => preview !== null);
		live.close();
	});

	it("opens its socket to editors of this site only", async () => {
		await expect(follow("x", { cookie: "" })).rejects.toThrow("401");
		await expect(
			follow("x", { cookie: cookies.get("agent") ?? "" }),
		).rejects.toThrow("403");
		await expect(
			follow("x", { origin: "https://evil.example" }),
		).rejects.toThrow("403");
	});
});

describe("a question that is tried", () => {
	it("is answered in each channel's look, with the reasons", async () => {
		const { body } = await ask("POST", "/try", {
			body: { question: "how do I send it back", language: null },
		});
		const tried = body as unknown as TriedQuestion;
		expect(tried).toMatchObject({
			decision: "answer",
			articles: [{ id: "returns.how-to" }],
		});
		expect(JSON.stringify(tried.webchat)).toContain("30 days");
		const whatsapp = tried.channels.find(({ name }) => name === "whatsapp");
		expect(whatsapp?.messages[0]?.text).toContain("*30 days*");
		expect(tried.explanation.decision[0]).toMatch(/returns\.how-to/);
		const inPolish = await ask("POST", "/try?lang=pl", {
			body: { question: "how do I send it back", language: null },
		});
		const { decision, reading } = (inPolish.body as unknown as TriedQuestion)
			.explanation;
		expect(decision[0]).toMatch(/^Bot odpowiada artykułem .*returns\.how-to/);
		expect(reading[0]).toMatch(/^Rozpoznany język: angielski/);
	});
});

describe("questions nobody settled", () => {
	it("are grouped by likeness and masked", async () => {
		await studio.shopperSays("do you offer gift wrapping for birthdays", "a");
		await studio.shopperSays(
			"do you offer gift wrapping, write to eve@mail.example or +48 600 700 800",
			"b",
		);
		await studio.shopperSays("which planets have rings around them", "c");
		const { body } = await ask("GET", "/unanswered?days=1");
		const groups = body.groups as readonly QuestionGroup[];
		const wrapping = groups.find(({ questions }) =>
			questions.some(({ text }) => text.includes("birthdays")),
		);
		expect(wrapping).toMatchObject({ count: 2, language: "en" });
		expect(JSON.stringify(groups)).not.toMatch(/eve@|600/);
		expect(groups).toHaveLength(2);
	});
});

describe("a phrasing that is added", () => {
	const phrasing = "where do I send my shoes";

	it("is one more line, and every comment stays", async () => {
		const before = studio.readFile(howTo);
		const reply = await addTo("returns.how-to", {
			language: "en",
			phrasing,
			hash: await hashOf("returns.how-to"),
		});
		expect(reply).toMatchObject({
			status: 200,
			body: { kind: "added", file: howTo, line: 12 },
		});
		const lines = studio.readFile(howTo).split("\n");
		expect(lines.filter((line) => !before.split("\n").includes(line))).toEqual([
			`    - ${phrasing}`,
		]);
		expect(before.split("\n").every((line) => lines.includes(line))).toBe(true);
		await vi.waitFor(
			async () => {
				const { body } = await ask("POST", "/try", {
					body: { question: phrasing, language: "en" },
				});
				expect(body.articles).toMatchObject([{ id: "returns.how-to" }]);
			},
			{ timeout: 30_000 },
		);
	});

	it("is refused when the file is another than the editor saw", async () => {
		const before = studio.readFile(howTo);
		expect(
			await addTo("returns.how-to", {
				language: "en",
				phrasing: "send back my hat",
				hash: "of-yesterday",
			}),
		).toMatchObject({ status: 409, body: { error: { code: "changed" } } });
		expect(studio.readFile(howTo)).toBe(before);
	});

	it("is refused where it stands already, is a test question or has no language", async () => {
		const hash = await hashOf("returns.how-to");
		const codes = async (id: string, body: object) =>
			(await addTo(id, { language: "en", hash: await hashOf(id), ...body }))
				.body.error?.code;
		expect(await codes("returns.how-to", { phrasing: "Return label!" })).toBe(
			"repeated",
		);
		expect(await codes("delivery.cost", { phrasing: "return label" })).toBe(
			"taken",
		);
		expect(
			await codes("returns.how-to", {
				phrasing: "how can I give it all back?",
			}),
		).toBe("held-out");
		expect(await codes("returns.how-to", { phrasing: "hm" })).toBe("too-short");
		expect(
			await codes("returns.how-to", { phrasing: "write to jo@post.example" }),
		).toBe("personal-data");
		expect(
			await codes("delivery.cost", { phrasing: "ile", language: "pl" }),
		).toBe("no-language");
		expect(await hashOf("returns.how-to")).toBe(hash);
	});
});

describe("an article that is drafted", () => {
	const draft = {
		id: "gifts.wrapping",
		language: "en",
		phrasing: "do you gift wrap",
	};

	it("is shown first, then written with its question, and never over another", async () => {
		const shown = await ask("POST", "/drafts", { body: draft });
		expect(shown.body.text).toContain("    - do you gift wrap");
		expect((await articles()).map(({ id }) => id)).not.toContain(draft.id);
		expect((await ask("POST", "/articles", { body: draft })).status).toBe(201);
		expect(studio.readFile("articles/gifts/wrapping.yaml")).toBe(
			shown.body.text,
		);
		expect(await ask("POST", "/articles", { body: draft })).toMatchObject({
			status: 409,
			body: { error: { code: "exists" } },
		});
		expect(
			(await articles()).find(({ id }) => id === draft.id)?.errors,
		).toBeGreaterThan(0);
	});
});

describe("writing", () => {
	it("offers the line or the whole text where the folder cannot be written", async () => {
		const path = "articles/delivery/cost.yaml";
		const file = join(studio.folder, path);
		const outside = join(studio.folder, "..", "shared.yaml");
		// A file that lies elsewhere is read like any other and never written.
		renameSync(file, outside);
		symlinkSync(outside, file);
		const before = studio.readFile(path);
		expect(
			await addTo("delivery.cost", {
				language: "en",
				phrasing: "is the courier free of charge",
				hash: await hashOf("delivery.cost"),
			}),
		).toMatchObject({
			status: 200,
			body: {
				kind: "copy",
				file: path,
				text: "    - is the courier free of charge",
			},
		});
		expect(studio.readFile(path)).toBe(before);
	});

	it("never leaves the folder by way of a link", async () => {
		const outside = join(studio.folder, "..", "outside");
		mkdirSync(outside);
		writeFileSync(join(outside, "a.yaml"), "old");
		symlinkSync(outside, join(studio.folder, "articles", "link"));
		for (const isNew of [true, false])
			expect(
				await writeContentFile(
					studio.folder,
					`articles/link/${isNew ? "b" : "a"}.yaml`,
					"new",
					{ isNew },
				),
			).toBe("not-writable");
	});
});

/** A page that follows an article. */
async function follow(
	articleId: string,
	headers: Readonly<Record<string, string>> = {},
): Promise<{
	next(
		fits: (message: Extract<LiveStudioMessage, { kind: "preview" }>) => boolean,
	): Promise<Extract<LiveStudioMessage, { kind: "preview" }>>;
	close(): void;
}> {
	const socket = new WebSocket(
		`${studio.origin.replace("http", "ws")}/studio/api/live`,
		{
			headers: {
				origin: studio.origin,
				cookie: cookies.get("editor") ?? "",
				...headers,
			},
		},
	);
	const seen: LiveStudioMessage[] = [];
	const looks = new Set<() => void>();
	socket.on("message", (data) => {
		seen.push(JSON.parse(String(data)) as LiveStudioMessage);
		for (const look of looks) look();
	});
	await new Promise<void>((resolve, reject) => {
		socket.once("open", () => resolve());
		socket.once("unexpected-response", (_request, response) =>
			reject(new Error(`refused with ${response.statusCode}`)),
		);
		socket.once("error", reject);
	});
	socket.send(JSON.stringify({ kind: "follow", articleId, lang: "en" }));
	return {
		next: (fits) =>
			new Promise((resolve) => {
				// What was seen before is done with.
				const look = (): void => {
					const found = seen
						.splice(0)
						.find((one) => one.kind === "preview" && fits(one));
					if (found?.kind !== "preview") return;
					looks.delete(look);
					resolve(found);
				};
				looks.add(look);
				look();
			}),
		close: () => socket.close(),
	};
}
