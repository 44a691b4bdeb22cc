import { describe, expect, it } from "vitest";
import { templateText } from "./template-text.js";

describe("a template as it is previewed", () => {
	it("has its values in their places, and names what is missing", () => {
		expect(
			templateText("Hello {{1}}, order {{2}}; bye {{1}}, {{3}}", [
				{ label: "Name", value: " Ola \n Nowak" },
				{ label: "Order number", value: "" },
			]),
		).toBe("Hello Ola Nowak, order [Order number]; bye Ola Nowak, {{3}}");
	});
});
