import type { LinkPhrases } from "./link-phrases.js";

export const sk: LinkPhrases = {
	webchat: "čet na našej stránke",
	code: "Váš kód je {code}. Napíšte nám ho v druhom kanáli do {minutes, plural, one {# minúty} few {# minút} many {# minúty} other {# minút}} a budeme pokračovať tam. Prosím, nikomu ho nedávajte: náš tím uvidí tento rozhovor ako súčasť druhého.",
	link: "Otvorte tento odkaz ({place}) a budeme pokračovať tam. Platí raz, počas {minutes, plural, one {# minúty} few {# minút} many {# minúty} other {# minút}}. Prosím, nikomu ho neposielajte: náš tím uvidí tento rozhovor ako súčasť druhého.",
	openLink: "Pokračovať: {place}",
	written: "Chcem tu pokračovať v rozhovore.",
	unavailable:
		"Prepáčte, teraz tieto kanály neviem prepojiť. Skúste to, prosím, o chvíľu; samozrejme, môžeme pokračovať aj tu.",
	tooMany:
		"Pokusov bolo priveľa. Skúste to, prosím, o hodinu; zatiaľ môžeme pokračovať tu.",
	ask: "Toto patrí k inému rozhovoru s nami ({place}). Mám ich prepojiť, aby ste nemuseli nič opakovať? Súhlaste, prosím, len ak ste ho začali vy; ak vám odkaz alebo kód niekto poslal, zvoľte „Nie“.",
	yes: "Áno, to som ja",
	no: "Nie",
	confirmed:
		"Ďakujem. Pokračujeme tu vo vašom druhom rozhovore ({place}) a nič nemusíte opakovať.",
	signedIn:
		"Tam ste prihlásení, takže to počas {hours, plural, one {# hodiny} few {# hodín} many {# hodiny} other {# hodín}} platí aj tu.",
	withPerson:
		"Ten rozhovor vedie {agent} z nášho tímu a tak to aj zostane. Prosím o tú istú osobu aj tu; dovtedy sa odpoveď ešte môže objaviť tam.",
	waiting:
		"Tam čakáte na kolegu a vaše miesto v poradí zostáva. Ak radšej počkáte tu, stačí požiadať o rozhovor s človekom.",
	declined: "Dobre, rozhovory zostanú oddelené.",
	wrong:
		"Tento odkaz alebo kód nefunguje: platia desať minút a len raz. Ak chcete nový, napíšte „kód prepojenia“ v druhom rozhovore.",
	opened:
		"Tento rozhovor bol práve otvorený na inom mieste ({place}). Ak ste to neboli vy, napíšte „odpojiť“ a hneď to ukončím.",
	ended:
		"Tento rozhovor už nie je prepojený s druhým. Nič nové medzi nimi neprechádza.",
	notLinked: "Tento rozhovor nie je prepojený so žiadnym iným.",
};
