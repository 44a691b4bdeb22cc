import type { DeskCommand, DeskSignal } from "@shopbell/conversation";
import type { DeskDelivery } from "./desk.js";

/** Kinds of desks outside this program. */
export const remoteDeskKinds = [
	"botframework",
	"chatwoot",
	"zendesk",
	"email",
	"webhook",
] as const;

/** One of them. */
export type RemoteDeskKind = (typeof remoteDeskKinds)[number];

/** What a desk outside is asked to do. */
export type RemoteCommand =
	| Extract<DeskCommand, { kind: "request" | "relay" | "withdraw" }>
	/** Something for the people at the desk alone; the shopper never sees it. */
	| {
			readonly kind: "note";
			readonly handoffId: string;
			readonly text: string;
	  };

/** One attempt at one command, with what the people at the desk should know besides. */
export interface RemoteDelivery extends DeskDelivery {
	/** Number of the handoff for people; part of every ticket, so that it can be found. */
	readonly ticketNumber: string;
	/** Whether the shopper was told that number, because the desk could not be reached. */
	readonly isPromised: boolean;
	/** Aborted when the attempt may not begin anything new. */
	readonly signal: AbortSignal;
}

/** A desk outside this program: it is called, and it calls back. */
export interface RemoteDesk {
	readonly kind: RemoteDeskKind;
	/**
	 * Resolves once the desk has it; rejects with a `DeskError`. May be performed more than once with
	 * the same `delivery.key`, also when the first attempt reached the desk and its answer was lost:
	 * it looks for what is there before it makes anything.
	 */
	perform(command: RemoteCommand, delivery: RemoteDelivery): Promise<void>;
	/** Reads what the desk reports. Nothing is believed before the caller has proven to be the desk. */
	receive(report: DeskReport): Promise<DeskReceipt>;
	/** Asks the desk for a sign of life, without changing anything. */
	check(signal: AbortSignal): Promise<DeskHealth>;
}

/** One request of a desk to us, as it came. */
export interface DeskReport {
	/** Names in lower case. */
	readonly headers: Readonly<
		Record<string, string | readonly string[] | undefined>
	>;
	/** The very bytes: signatures hold over them alone. */
	readonly body: Uint8Array;
	/** Epoch ms of arrival. */
	readonly at: number;
}

/** What became of it; each is one status of HTTP. */
export type DeskReceipt =
	/** Stored or known: 200. */
	| { readonly kind: "taken"; readonly arrivals: readonly DeskArrival[] }
	/** Not proven to be the desk: 401. */
	| { readonly kind: "refused"; readonly why: RefusalReason }
	/** The desk, but nothing that can be read: 400. */
	| { readonly kind: "invalid" };

/** Why a report was not believed. */
export type RefusalReason = "unsigned" | "forged" | "stale";

/** One thing a person at the desk did. */
export interface DeskArrival {
	/** The same for every report of the same thing, however often and in whatever order it comes. */
	readonly dedupeId: string;
	readonly signal: DeskSignal;
}

/** How the desk is. */
export type DeskHealth =
	| { readonly kind: "well" }
	| { readonly kind: "ill"; readonly why: string }
	/** This kind of desk has nothing to ask. */
	| { readonly kind: "unknown" };
