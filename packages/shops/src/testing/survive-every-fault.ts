import type { ActionName } from "@shopbell/knowledge";
import { expect } from "vitest";
import type { CallLimits } from "../port/shop-connector.js";
import type { ShopOrder } from "../port/shop-order.js";
import type { ConnectorUnderTest } from "./connector-under-test.js";
import { lastingFaults } from "./lasting-faults.js";
import { performAction } from "./perform-action.js";

/**
 * Tries one action with every fault that lasts, under one key: each time the shop is said to be
 * unavailable. Once it is well again the action is done, and asked once more it changes nothing.
 */
export async function surviveEveryFault(
	action: ActionName,
	start: () => Promise<ConnectorUnderTest>,
): Promise<void> {
	// A shop of its own, as a cancelled order changes what comes after.
	const shop = await start();
	const limits = (waitMs: number): CallLimits => ({
		idempotencyKey: `c1.faults.${action}`,
		deadlineAt: Date.now() + waitMs,
	});
	const find = async (order: string): Promise<ShopOrder> => {
		const answer = await shop.connector.findOrder({ order }, limits(30_000));
		if (answer.kind !== "done") throw new Error(`no order: ${answer.kind}`);
		return answer.value;
	};
	const orders = {
		open: await find(shop.orders.open),
		sent: await find(shop.orders.sent),
	};
	if (!shop.connector.actions.has(action)) {
		expect(
			await performAction(shop, action, limits(30_000), orders),
		).toMatchObject({ kind: "unsupported" });
		await shop.close();
		return;
	}
	for (const [name, fault] of lastingFaults) {
		const isSlow = fault.kind === "silence" || fault.kind === "slow-drip";
		shop.server.failAlways(fault);
		expect(
			await performAction(shop, action, limits(isSlow ? 300 : 30_000), orders),
			name,
		).toMatchObject({ kind: "unavailable" });
	}
	shop.server.failAlways(null);
	expect(
		await performAction(shop, action, limits(30_000), orders),
	).toMatchObject({ kind: "done" });
	const done = await shop.countChanges();
	expect(
		await performAction(shop, action, limits(30_000), orders),
	).toMatchObject({ kind: "done" });
	expect(await shop.countChanges()).toBe(done);
	expect(shop.violations()).toEqual([]);
	await shop.close();
}
