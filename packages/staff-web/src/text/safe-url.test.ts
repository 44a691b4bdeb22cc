import { describe, expect, it } from "vitest";
import { toSafeUrl } from "./safe-url.js";

describe("links", () => {
	const base = "https://desk.example/desk/";

	it("lead to the web, mail or telephone and nowhere else", () => {
		expect(toSafeUrl("https://shop.example/a", base)).toBe(
			"https://shop.example/a",
		);
		expect(toSafeUrl("/files/1", base)).toBe("https://desk.example/files/1");
		expect(toSafeUrl("mailto:a@b.example", base)).toBe("mailto:a@b.example");
		for (const url of [
			"javascript:alert(1)",
			" JaVaScRiPt:alert(1)",
			"java\nscript:alert(1)",
			"data:text/html,<script>alert(1)</script>",
			"vbscript:x",
			"file:///etc/passwd",
			"blob:https://desk.example/1",
			"https://",
		])
			expect(toSafeUrl(url, base)).toBeNull();
	});
});
