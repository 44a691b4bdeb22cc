import { createKnowledgeBase, type KnowledgeBase } from "@shopbell/knowledge";
import { describe, expect, it } from "vitest";
import {
	buildHelpCentre,
	type HelpCentreOptions,
} from "./build-help-centre.js";

const browserFiles = {
	style: "body{}",
	page: "page",
	worker: "worker",
	language: "language",
};

const article = (title: string, more = "") => `owner: team
review_by: 2999-01-01
${more}en:
  title: ${title}
  questions: ["${title.toLowerCase()} please", "tell me ${title.toLowerCase()}"]
  answer: |
    Say **yes** to ${title} within {days, plural, one {# day} other {# days}}.

    - [Start]({shop_url}/a)
    - Wait
  short: Yes.
`;

const sources: Readonly<Record<string, string>> = {
	"shop.yaml": `name: Lipa & Co
locales: [en, pl]
default_locale: en
time_zone: Europe/Warsaw
facts:
  shop_url: https://lipa.example
  days: 30
  topic_pets: { en: Cats and dogs, pl: Koty i psy }
`,
	"articles/returns/how-to.yaml": `${article("Returning", "next: [pets.toys, old.offer]\n")}pl:
  title: Jak zwrócić?
  questions: [jak zwrócić buty]
  answer: Masz {days} dni.
  short: Masz {days} dni.
`,
	"articles/pets/toys.yaml": article("Toys"),
	"articles/faq.yaml": article("Anything"),
	"articles/old/offer.yaml": article("Offer", "valid_until: 2020-01-01\n"),
	"articles/contact/human.yaml": article("A person"),
	"lexicon/en.yaml": "person: [operator]\n",
	"lexicon/pl.yaml": "person: [konsultant]\n",
};

function knowledgeBase(): KnowledgeBase {
	const result = createKnowledgeBase(
		Object.entries(sources).map(([path, text]) => ({ path, text })),
	);
	if (result.kind === "broken")
		throw new Error(result.problems.map(({ message }) => message).join("\n"));
	return result.knowledgeBase;
}

function build(more: Partial<HelpCentreOptions> = {}) {
	const { files, articles } = buildHelpCentre({
		knowledgeBase: knowledgeBase(),
		browserFiles,
		today: "2026-11-22",
		...more,
	});
	return {
		articles,
		files: new Map(files.map(({ path, content }) => [path, content])),
	};
}

const site = build({ baseUrl: "https://lipa.example/help" });
const page = (path: string) => site.files.get(path) ?? "";

describe("buildHelpCentre", () => {
	it("has a page for every language, topic and article that is valid today", () => {
		expect(
			[...site.files.keys()]
				.filter((path) => !path.startsWith("assets/"))
				.sort(),
		).toEqual([
			"404.html",
			"en/articles/contact/human.html",
			"en/articles/faq.html",
			"en/articles/pets/toys.html",
			"en/articles/returns/how-to.html",
			"en/index.html",
			"en/topics/contact.html",
			"en/topics/general.html",
			"en/topics/pets.html",
			"en/topics/returns.html",
			"index.html",
			"pl/articles/returns/how-to.html",
			"pl/index.html",
			"pl/topics/returns.html",
			"robots.txt",
			"sitemap.xml",
		]);
		expect(site.articles).toEqual({ en: 4, pl: 1 });
	});

	it("leads nowhere that is not there", () => {
		for (const [path, content] of site.files) {
			if (!path.endsWith(".html") || path === "404.html") continue;
			for (const [, target = ""] of content.matchAll(
				/(?:href|src|action)="([^"#]+)"/g,
			)) {
				if (/^(https:|data:)/.test(target)) continue;
				const found = new URL(
					target,
					`https://x.example/${path}`,
				).pathname.slice(1);
				expect(site.files.has(found), `${path} → ${target}`).toBe(true);
			}
		}
		expect(page("404.html")).toContain('href="/help/assets/');
	});

	it("names topics by the shop's facts, by the usual names, else by their ids", () => {
		expect(page("en/topics/pets.html")).toContain("<h1>Cats and dogs</h1>");
		expect(page("pl/topics/returns.html")).toContain("<h1>Zwroty</h1>");
		expect(page("en/topics/general.html")).toContain("<h1>General</h1>");
	});

	it("tells search engines of the languages that have the page, and of no others", () => {
		const hreflangs = (path: string) =>
			[
				...page(path).matchAll(
					/rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g,
				),
			].map(([, locale, href]) => `${locale} ${href}`);
		expect(hreflangs("en/articles/returns/how-to.html")).toEqual([
			"en https://lipa.example/help/en/articles/returns/how-to.html",
			"pl https://lipa.example/help/pl/articles/returns/how-to.html",
		]);
		expect(hreflangs("en/articles/faq.html")).toHaveLength(1);
		expect(hreflangs("en/index.html")).toEqual([
			"en https://lipa.example/help/en/",
			"pl https://lipa.example/help/pl/",
			"x-default https://lipa.example/help/",
		]);
		expect(page("sitemap.xml")).toContain(
			'<url><loc>https://lipa.example/help/en/</loc><xhtml:link rel="alternate" hreflang="en"',
		);
		expect(page("robots.txt")).toBe(
			"User-agent: *\nAllow: /\nSitemap: https://lipa.example/help/sitemap.xml\n",
		);
	});

	it("carries its answer as FAQPage JSON-LD that parses", () => {
		const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
			page("en/articles/returns/how-to.html"),
		)?.[1];
		expect(json).not.toContain("<");
		expect(JSON.parse(json ?? "")).toEqual({
			"@context": "https://schema.org",
			"@type": "FAQPage",
			inLanguage: "en",
			mainEntity: [
				{
					"@type": "Question",
					identifier: "returns.how-to",
					name: "Returning",
					acceptedAnswer: {
						"@type": "Answer",
						text: '<p>Say <strong>yes</strong> to Returning within 30 days.</p><ul><li><a href="https://lipa.example/a">Start</a></li><li>Wait</li></ul>',
					},
				},
			],
		});
	});

	it("offers the next articles that can be read, and a person", () => {
		const text = page("en/articles/returns/how-to.html");
		expect(text).toContain('<a href="../pets/toys.html">');
		expect(text).not.toContain("offer.html");
		expect(text).toContain('class="button" href="../contact/human.html"');
		expect(page("en/articles/contact/human.html")).not.toContain(
			'class="button"',
		);
	});

	it("allows nothing from elsewhere, no inline script and no inline style", () => {
		for (const [path, content] of site.files) {
			if (!path.endsWith(".html")) continue;
			expect(content).toContain(
				"http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self';",
			);
			expect(content).not.toMatch(/<style|\sstyle=|\son[a-z]+="|<script>/);
			expect(content).toContain("Lipa &amp; Co");
		}
	});

	it("gives the same files again, and without an address no sitemap", () => {
		const again = build();
		expect(again.files.has("sitemap.xml")).toBe(false);
		expect(again.files.get("robots.txt")).toBe("User-agent: *\nAllow: /\n");
		expect([...build().files]).toEqual([...again.files]);
		expect(again.files.get("en/articles/faq.html")).toContain(
			'rel="canonical" href="faq.html"',
		);
	});
});
