import { describe, expect, it } from "vitest";
import { toDocumentTitle } from "./document-title.js";

describe("the title of the page", () => {
	it("tells how many there are and that somebody new waits", () => {
		expect(toDocumentTitle("Desk", 0, null)).toBe("Desk");
		expect(toDocumentTitle("Desk", 2, null)).toBe("(2) Desk");
		expect(toDocumentTitle("Desk", 1, "Somebody is waiting")).toBe(
			"● Somebody is waiting – (1) Desk",
		);
	});
});
