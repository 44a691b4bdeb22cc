import { expect, it } from "vitest";
import { describeMessenger } from "../describe-messenger.js";
import { noFiles } from "../no-files.js";
import { teamsKit } from "./teams-kit.js";

describeMessenger(teamsKit);

it("shows in Teams that somebody is writing, and never fails over it", async () => {
	const { channel, simulator } = await teamsKit.open(noFiles);
	await channel.showTyping?.(teamsKit.address("7001"));
	expect(simulator.typings?.()).toBe(1);
	simulator.revoke();
	await channel.showTyping?.(teamsKit.address("7001"));
	expect(simulator.typings?.()).toBe(1);
	expect(simulator.problems).toEqual([]);
	await simulator.close();
});
