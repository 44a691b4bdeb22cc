import { defaultQueuePolicy } from "@shopbell/handoff";
import { defaultHandoffSettings } from "@shopbell/knowledge";
import { describe, expect, it } from "vitest";
import { toQueuePolicy } from "./to-queue-policy.js";

describe("the queue of a shop", () => {
	it("is run as shop.yaml says, in milliseconds", () => {
		expect(
			toQueuePolicy({
				handoff: {
					...defaultHandoffSettings,
					offerSeconds: 45,
					fallBackAfterSeconds: 900,
					reservesAt: 5,
					serviceLevel: { share: 0.9, withinSeconds: 30 },
				},
			}),
		).toMatchObject({
			offerMs: 45_000,
			fallBackAfterMs: 900_000,
			reservesAt: 5,
			reservesUntil: 2.5,
			serviceLevel: { share: 0.9, withinMs: 30_000 },
		});
	});

	it("is run by default where shop.yaml says nothing", () => {
		expect(toQueuePolicy({})).toEqual({
			...defaultQueuePolicy,
			groups: {},
		});
	});

	it("never calls reserves where shop.yaml says null", () => {
		const handoff = { ...defaultHandoffSettings, reservesAt: null };
		expect(toQueuePolicy({ handoff }).reservesAt).toBeNull();
	});
});
