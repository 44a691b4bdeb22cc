import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
	createSampleShop,
	type SampleShop,
	sampleShopFiles,
} from "../testing/sample-shop.js";

const howTo = "knowledge-base/articles/returns/how-to.yaml";
let shop: SampleShop;

beforeEach(() => {
	shop = createSampleShop();
});
afterEach(() => shop.remove());

describe("shopbell new", () => {
	const parking = "knowledge-base/articles/stores/parking.yaml";

	it("creates an article that teaches its fields, to be read again within a year", async () => {
		const { code, out } = await shop.run("new", "stores.parking");
		expect(code).toBe(0);
		expect(out).toContain(`${parking}\nFill in what is empty`);
		const text = shop.read(parking);
		expect(text).toMatch(
			/^# yaml-language-server: \$schema=\.\.\/\.\.\/schema\/article\.schema\.json\n/,
		);
		expect(text).toContain("review_by: 2027-03-01");
		expect(text).toMatch(/^en:$/m);
		expect(text).not.toMatch(/^pl:$/m);
		expect((await shop.run("format", "--check")).code).toBe(0);
		const check = await shop.run("check");
		expect(check.code).toBe(1);
		expect(check.out).toContain(`${parking}:`);
	});

	it("prepares the languages asked for, with an owner, and a flow", async () => {
		await shop.run(
			"new",
			"stores.parking",
			"--locales",
			"en, pl",
			"--owner",
			"stores-team",
		);
		expect(shop.read(parking)).toMatch(/owner: stores-team\n[\s\S]*\npl:\n/);
		const flow = await shop.run("new", "orders.track", "--flow");
		expect(flow.out).toContain("knowledge-base/flows/orders/track.yaml");
		expect(shop.read("knowledge-base/flows/orders/track.yaml")).toContain(
			"do: ask",
		);
	});

	it("writes over nothing, and refuses ids and languages that cannot be", async () => {
		const there = await shop.run("new", "returns.how-to");
		expect(there).toMatchObject({ code: 2, out: "" });
		expect(there.err).toBe(
			`${howTo} is there already\n    Open the file, or choose another id\n`,
		);
		expect(shop.read(howTo)).toBe(
			sampleShopFiles["articles/returns/how-to.yaml"],
		);
		expect((await shop.run("new", "Stores/Parking")).err).toContain(
			"cannot be an id",
		);
		expect((await shop.run("new", "a.b", "--locales", "de")).err).toContain(
			"It has en, pl",
		);
		expect((await shop.run("new", "../../outside")).code).toBe(2);
		expect(shop.has("outside.yaml")).toBe(false);
	});
});

describe("shopbell add-question", () => {
	it("adds one line in the language it is in, and touches nothing else", async () => {
		const before = shop.read(howTo);
		const { code, out } = await shop.run(
			"add-question",
			"returns.how-to",
			"chcę odesłać sukienkę i buty",
		);
		expect({ code, out }).toEqual({ code: 0, out: `${howTo}:29 (pl)\n` });
		expect(shop.read(howTo)).toBe(
			before.replace(
				"    - gdzie wydrukuję formularz zwrotu\n",
				"    - gdzie wydrukuję formularz zwrotu\n    - chcę odesłać sukienkę i buty\n",
			),
		);
		expect((await shop.run("check")).code).toBe(0);
	});

	it("gives file, line and language to programs", async () => {
		const { out } = await shop.run(
			"add-question",
			"orders.track",
			"xyz",
			"--lang",
			"en",
			"--json",
		);
		expect(JSON.parse(out)).toEqual({
			file: "knowledge-base/articles/orders/track.yaml",
			line: 12,
			language: "en",
		});
	});

	it("refuses duplicates, held-out questions and what it cannot place, with the fix", async () => {
		const refuse = async (...argv: string[]) => {
			const { code, out, err } = await shop.run("add-question", ...argv);
			expect({ code, out }).toEqual({ code: 2, out: "" });
			expect(err.trimEnd().split("\n")).toHaveLength(2);
			return err;
		};
		expect(await refuse("returns.how-to", "Return label!")).toContain(
			"already",
		);
		expect(await refuse("returns.how-to", "Track my order")).toContain(
			"is a phrasing of orders.track",
		);
		expect(
			await refuse("returns.how-to", "How can I return the shoes?"),
		).toContain("held-out question");
		expect(await refuse("retruns.how-to", "x y")).toContain(
			"Did you mean 'returns.how-to'?",
		);
		expect(await refuse("orders.track", "gdzie jest moja paczka")).toContain(
			"no text in 'pl', which the question seems to be in",
		);
		expect(await refuse("returns.how-to", "???")).toContain(
			"Say it with --lang: en, pl",
		);
		expect(await refuse("returns.how-to", "aaaa", "--lang", "en")).toContain(
			"too short to tell what the shopper wants",
		);
		expect(await refuse("returns.how-to", "?!", "--lang", "en")).toContain(
			"too short",
		);
		expect(
			await refuse("returns.how-to", "send the label to jo@post.example"),
		).toContain('holds an e-mail address: "jo@post.example"');
		expect(
			await refuse(
				"returns.how-to",
				"call me about the return, +48 601 602 603",
			),
		).toContain(
			'a long number, perhaps of a telephone or a customer: "+48 601',
		);
		expect(
			await refuse("returns.how-to", `send it back ${"again ".repeat(200)}`),
		).toContain("longer than 1000 characters");
		expect(await refuse("returns.how-to", " ")).toContain("empty");
	});
});

describe("shopbell add-question beside a neighbour", () => {
	it("adds the phrasing, and says whose words it has", async () => {
		const { code, out, err } = await shop.run(
			"add-question",
			"returns.how-to",
			"has my package left the warehouse yet",
		);
		expect(code).toBe(0);
		expect(out).toMatch(/how-to\.yaml:\d+ \(en\)\n$/);
		expect(err).toContain("phrasing-near");
		expect(err).toContain("nearer to 'orders.track'");
	});
});

describe("shopbell format", () => {
	it("finds nothing to do in files that are in their one form", async () => {
		expect(await shop.run("format")).toEqual({
			code: 0,
			out: "All files are in their one form\n",
			err: "",
		});
	});

	it("tells with --check what would change, then changes it and keeps the comments", async () => {
		const path = "knowledge-base/lexicon/en.yaml";
		const messy = `# words
small_talk:
    thanks:   { says: [ thanks ],   replies: ["You are welcome!"] } # civil
`;
		shop.write(path, messy);
		const check = await shop.run("format", "--check");
		expect(check).toMatchObject({ code: 1, out: `would change ${path}\n` });
		expect(shop.read(path)).toBe(messy);
		expect(await shop.run("format")).toMatchObject({
			code: 0,
			out: `changed ${path}\n`,
		});
		expect(shop.read(path)).toBe(`# words
small_talk:
  thanks: {says: [thanks], replies: ["You are welcome!"]} # civil
`);
		expect((await shop.run("format", "--check")).code).toBe(0);
	});

	it("names the place of a file that is no YAML and formats the others", async () => {
		shop.write("knowledge-base/lexicon/pl.yaml", "small_talk: [\n");
		shop.write(
			"knowledge-base/questions/pl.yaml",
			"-   {ask: co,  want: null, style: plain}\n",
		);
		const { code, out, err } = await shop.run("format");
		expect(code).toBe(1);
		expect(out).toBe("changed knowledge-base/questions/pl.yaml\n");
		expect(err).toContain("knowledge-base/lexicon/pl.yaml:");
		const { out: json } = await shop.run("format", "--json");
		expect(JSON.parse(json)).toMatchObject({
			changed: [],
			problems: [{ code: "yaml-syntax" }],
		});
	});
});
