import type { LocaleId } from "../locale/locales.js";

/** What the small script hands to the large one. */
export interface PanelMount {
	/** Where the panel is drawn. */
	readonly root: ShadowRoot;
	/** Origin of the bot's server. */
	readonly origin: string;
	readonly locale: LocaleId;
	/** Shown in the header. */
	readonly shopName: string | undefined;
	/** The page's tag; `data-customer-token`, `data-order` and `data-product` may change while the page is there. */
	readonly script: HTMLScriptElement;
	readonly onUnread: (count: number) => void;
	readonly onOpenChange: (isOpen: boolean, locale: LocaleId) => void;
}

export interface OpenManner {
	/** Put into the input; nothing is sent. */
	readonly draft?: string;
	/** False when the page opens it by itself, as after a reload. */
	readonly takesFocus: boolean;
}

/** The panel, once it is there. */
export interface Panel {
	/** Connects without showing anything, for the count of unread replies. */
	listen(): void;
	open(manner: OpenManner): void;
	close(): void;
}

/** What the large script exports. */
export interface PanelModule {
	readonly mountPanel: (mount: PanelMount) => Promise<Panel>;
}
