import { expect, it } from "vitest";
import { groupOf } from "./group-of.js";

const groups = {
	back: { topics: ["returns", "orders.cancel"] },
	shop: { topics: ["orders"] },
};

it.each([
	["returns.how-to", "back"],
	["returns", "back"],
	["orders.track", "shop"],
	["orders.cancel", "back"],
	["delivery", null],
	[null, null],
])("the topic %s is taken by %s", (topic, group) => {
	expect(groupOf(groups, topic)).toBe(group);
});
