import {
	type MessengerKit,
	messengerChecks,
	messengerKits,
} from "@shopbell/channels/testing";
import type { Proof } from "../conversation/proof.js";

/** How the proof is run. */
export interface ChannelProofOptions {
	/** The counts that are promised; else a share of them that takes seconds. */
	readonly isFull: boolean;
	/** Default: every channel. */
	readonly channels?: readonly string[];
	/** Default: the channels of this repository. */
	readonly kits?: readonly MessengerKit[];
	/** Told after each check. */
	readonly onProgress?: (line: string) => void;
}

/** Every promise of every messenger, against the simulator of its vendor; a proof for each channel. */
export async function proveChannels(
	options: ChannelProofOptions,
): Promise<readonly Proof[]> {
	const proofs: Proof[] = [];
	for (const kit of options.kits ?? messengerKits) {
		if (!(options.channels?.includes(kit.name) ?? true)) continue;
		let runs = 0;
		const broken: string[] = [];
		for (const check of messengerChecks) {
			if (!(check.fits?.(kit) ?? true)) continue;
			const result = await check.run(
				kit,
				options.isFull ? check.fullRuns : check.runs,
			);
			runs += result.runs;
			broken.push(...result.broken.map((line) => `${check.name}: ${line}`));
			options.onProgress?.(
				`${kit.name}: ${check.name}: ${result.runs} runs, ${result.broken.length} broken`,
			);
		}
		proofs.push({ name: kit.name, runs, broken });
	}
	return proofs;
}
