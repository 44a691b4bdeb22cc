import type { ChannelCapabilities } from "../look/capabilities.js";
import type { MessengerChannel, WebhookRequest } from "../port/messenger.js";
import type { FileSource } from "../sending/file-source.js";
import type { KeptFile } from "./kept-files.js";
import type { VendorFault } from "./vendor-server.js";

/** One message that the vendor took and shows to a shopper. */
export interface ShownMessage {
	/** The shopper, as `MessengerKit` names them. */
	readonly user: string;
	/** Words with the channel's marks; empty for a file. */
	readonly text: string;
	readonly buttons: readonly {
		readonly label: string;
		readonly value: string;
	}[];
	/** Name of a file. */
	readonly file?: string;
}

/** A vendor on this machine: takes what we send, and refuses what the real one would refuse. */
export interface MessengerSimulator {
	/** Where the vendor's API stands. */
	readonly url: string;
	readonly shown: readonly ShownMessage[];
	/** Where a call broke a published limit or shape, in words. */
	readonly problems: readonly string[];
	/** The next messages go wrong in this way, one each. */
	fault(...faults: readonly VendorFault[]): void;
	/** The shopper has blocked the bot, or left. */
	block(user: string): void;
	/** Lays a file of a shopper with the vendor; answers the name by which the vendor's requests call it. */
	keep(file: KeptFile): string;
	/** How often "is writing" was shown; absent where the vendor has no such thing. */
	typings?(): number;
	/** The token is worth nothing any more. */
	revoke(): void;
	close(): Promise<void>;
}

/** A message of a shopper, in the words of the suite. */
export interface SaidByShopper {
	readonly user: string;
	/** Ours, and the same for every delivery. */
	readonly id: number;
	readonly text: string;
}

/** Something a shopper does beside writing. */
export type DoneByShopper = Omit<SaidByShopper, "text">;

/** A request that the vendor did not make. */
export interface Forgery {
	readonly request: WebhookRequest;
	/** What is wrong with it, in words. */
	readonly how: string;
}

/** What the suite needs to try a channel: its vendor, and the requests that the vendor makes. */
export interface MessengerKit {
	readonly name: string;
	readonly capabilities: ChannelCapabilities;
	open(files: FileSource): Promise<{
		readonly channel: MessengerChannel;
		readonly simulator: MessengerSimulator;
	}>;
	/** Genuine requests of the vendor, `at` in epoch ms. */
	says(said: SaidByShopper, at: number): WebhookRequest;
	taps(
		tap: SaidByShopper & { readonly value: string },
		at: number,
	): WebhookRequest;
	/** A photo, by the name that the simulator's `keep` gave it. */
	photo?(
		sent: DoneByShopper & { readonly file: string },
		at: number,
	): WebhookRequest;
	/** The message with this number has other words now. */
	edit?(said: SaidByShopper, at: number): WebhookRequest;
	/** The message with this number is gone. */
	deletion?(gone: DoneByShopper, at: number): WebhookRequest;
	/** A message of ours got so far; by its id, as `send` answered it. */
	mark?(
		told: {
			readonly user: string;
			readonly messageId: string;
			readonly mark: "delivered" | "read";
		},
		at: number,
	): WebhookRequest;
	place?(
		sent: DoneByShopper & {
			readonly latitude: number;
			readonly longitude: number;
		},
		at: number,
	): WebhookRequest;
	voice?(
		sent: DoneByShopper & { readonly file: string },
		at: number,
	): WebhookRequest;
	/** The shopper comes by a link, an advertisement or a code that carries a parameter. */
	start?(
		came: DoneByShopper & { readonly parameter: string },
		at: number,
	): WebhookRequest;
	/** Good messages with an item between them that makes no sense; absent where a vendor sends one at a time. */
	batch?(said: readonly SaidByShopper[], at: number): WebhookRequest;
	/** Any bytes as a genuine request. */
	raw(body: Uint8Array, at: number): WebhookRequest;
	address(user: string): unknown;
	/** The headers that prove a request. */
	readonly proof: readonly string[];
	/** Whether the proof is over the body; else over nothing but a secret. */
	readonly isBodySigned: boolean;
	/** A request that somebody else made, another one for each seed: for proofs that have parts of their own. */
	forgeries?(genuine: WebhookRequest, seed: number): Forgery;
}
