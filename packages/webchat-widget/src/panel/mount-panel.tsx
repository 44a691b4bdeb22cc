import { computed, effect, signal } from "@preact/signals";
import { createRef, render } from "preact";
import { createBrowserPorts } from "../connection/ports.js";
import type { Panel, PanelMount } from "../embed/panel-contract.js";
import { storageKey } from "../embed/storage-key.js";
import { loadStrings } from "../locale/load-strings.js";
import { localeNames } from "../locale/locale-names.js";
import { type LocaleId, toLocaleId } from "../locale/locales.js";
import { createPhotoBox } from "../photo/create-photo-box.js";
import { preparePhoto } from "../photo/prepare-photo.js";
import { createChatSession } from "../session/chat-session.js";
import { createSessionStore } from "../session/stored-session.js";
import { toPlainText } from "../transcript/to-plain-text.js";
import { createAnnouncer } from "../view/announcer.js";
import type { ChatView } from "../view/chat-view.js";
import { photoRefusalText } from "../view/composer.js";
import { Panel as PanelView } from "../view/panel.js";
import { authorName } from "../view/reply-message.js";
import { createDirectLine } from "../wire/direct-line.js";
import { toPage } from "../wire/outgoing-activity.js";
import { type OtherChannel, readChannels } from "../wire/read-channels.js";
import { sendForm } from "../wire/send-form.js";
import { browserStorage } from "./browser-storage.js";
import choicesCss from "./choices.css";
import conversationCss from "./conversation.css";
import footCss from "./foot.css";
import { createFullScreen } from "./full-screen.js";
import panelCss from "./panel.css";
import { toDevice } from "./to-device.js";

/** Puts the panel into the widget's shadow root, closed. */
export async function mountPanel(mount: PanelMount): Promise<Panel> {
	const { root, origin, script } = mount;
	const strings = signal(await loadStrings(mount.locale));
	const locale = signal<LocaleId>(mount.locale);
	const isOpen = signal(false);
	const isVisible = signal(!document.hidden);
	const isOnline = signal(navigator.onLine !== false);
	const store = createSessionStore(storageKey(origin), browserStorage());
	const draft = signal(store.load().draft ?? "");
	const announcer = createAnnouncer();
	const elsewhere = signal<readonly OtherChannel[]>([]);
	const isLookedAt = computed(() => isOpen.value && isVisible.value);
	const input = createRef<HTMLTextAreaElement>();

	const session = createChatSession({
		directLine: createDirectLine(origin, (...args) => fetch(...args), sendForm),
		ports: createBrowserPorts(() => isLookedAt.peek()),
		store,
		socketOrigin: origin.replace(/^http/, "ws"),
		newId: () =>
			Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
				byte.toString(16).padStart(2, "0"),
			).join(""),
		page: () => toPage(location.href, document.title, script.dataset),
		device: () => toDevice(matchMedia("(pointer: coarse)").matches, screen),
		locale: () => locale.peek(),
		customerToken: () => script.dataset.customerToken?.trim() || undefined,
		onReply({ author, blocks, files }) {
			if (!isOpen.peek()) return;
			const name = authorName(author, strings.peek());
			const said = [
				toPlainText(blocks),
				...files.map((file) => `${strings.peek().file}: ${file.name}`),
			].join(" ");
			announcer.say(`${name ? `${name}: ` : ""}${said.trim()}`);
		},
		onFailure() {
			if (isOpen.peek()) announcer.say(strings.peek().notSent);
		},
	});

	const sheet = new CSSStyleSheet();
	// The frame comes last: it holds what applies to phones and to forced colours.
	sheet.replaceSync(conversationCss + choicesCss + footCss + panelCss);
	root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
	const container = document.createElement("div");
	root.append(container);
	const fullScreen = createFullScreen(root, draw);

	async function setLocale(next: LocaleId): Promise<void> {
		store.change({ locale: next });
		strings.value = await loadStrings(next);
		locale.value = next;
		mount.onOpenChange(isOpen.value, next);
	}

	/** Asked once, when the chat is opened first; without an answer the chat goes on here alone. */
	let hasAsked = false;
	async function askChannels(): Promise<void> {
		if (hasAsked) return;
		hasAsked = true;
		try {
			const response = await fetch(`${origin}/webchat/channels`);
			hasAsked = response.ok;
			if (response.ok) elsewhere.value = readChannels(await response.json());
		} catch {
			hasAsked = false;
		}
	}

	function focusInput(): void {
		if (matchMedia("(pointer: coarse)").matches)
			container.querySelector<HTMLElement>(".panel")?.focus();
		else input.current?.focus();
	}

	const view: ChatView = {
		session,
		strings,
		locale,
		isOpen,
		draft,
		isOnline,
		...createPhotoBox({
			session,
			draft,
			prepare: preparePhoto,
			onRefusal: (refusal) =>
				announcer.say(photoRefusalText(refusal, strings.peek())),
		}),
		elsewhere,
		announcer,
		shopName: mount.shopName,
		chooseLocale(next) {
			void setLocale(next).catch(() => undefined);
			// A person reads what is written; only the bot is told to change its language.
			if (session.owner.value.kind === "bot")
				session.say(localeNames[next], `language:${next}`);
		},
		tap(label, action) {
			const chosen = action.startsWith("language:")
				? toLocaleId(action.slice("language:".length))
				: undefined;
			if (chosen) void setLocale(chosen).catch(() => undefined);
			session.say(label, action);
			focusInput();
		},
		close,
	};

	function draw(): void {
		render(
			<PanelView
				view={view}
				input={input}
				isModal={fullScreen.isFullScreen()}
			/>,
			container,
		);
	}

	function close(): void {
		if (!isOpen.value) return;
		isOpen.value = false;
		store.change({ isOpen: false });
		fullScreen.leave();
		mount.onOpenChange(false, locale.value);
		root.querySelector<HTMLElement>(".launcher")?.focus();
	}

	new MutationObserver(() => {
		if (isOpen.value) session.open();
	}).observe(script, { attributeFilter: ["data-customer-token"] });
	effect(() => mount.onUnread(session.unread.value));
	effect(() => {
		if (isLookedAt.value && session.transcript.value) session.markRead();
	});
	effect(() => {
		if (draft.value !== (store.load().draft ?? ""))
			store.change({ draft: draft.value });
	});
	effect(() => {
		if (!isOnline.value && isOpen.value) announcer.say(strings.peek().offline);
	});
	// Where the panel is all there is, Escape closes it from anywhere.
	document.addEventListener("keydown", (event) => {
		if (event.key === "Escape" && isOpen.value && fullScreen.isFullScreen())
			close();
	});
	document.addEventListener("visibilitychange", () => {
		isVisible.value = !document.hidden;
		if (!document.hidden) session.wake();
	});
	window.addEventListener("pageshow", () => session.wake());
	window.addEventListener("offline", () => {
		isOnline.value = false;
	});
	window.addEventListener("online", () => {
		isOnline.value = true;
		session.wake();
	});
	draw();

	return {
		listen: () => session.start(),
		open({ draft: text, takesFocus }) {
			if (text !== undefined) draft.value = text;
			if (!isOpen.value) {
				isOpen.value = true;
				store.change({ isOpen: true });
				fullScreen.enter();
				mount.onOpenChange(true, locale.value);
				session.open();
				void askChannels();
			}
			draw();
			if (takesFocus) requestAnimationFrame(focusInput);
		},
		close,
	};
}
