import { lines } from "../word-list.js";
import type { SafetyWords } from "./safety-topic.js";

/** Signs of what only a person may answer, in Slovak. */
export const slovak: SafetyWords = {
	"self-harm": lines(`
		zabit/zabijem sa
		sa zabijem/zabit
		vziat/vezmem si zivot
		si vezmem zivot
		samovrazd*
		nechcem/nechce uz/sa/mi zit/zit
		nechcem zit
		chcem zomriet/umriet
		ublizit/ublizim si/sebe
		skoncovat so zivotom`),
	abuse: lines(`
		kurier/vodic/zamestnanec/dorucovatel … vyhraz*/udrel/sotil/obtazoval/napadol/sledoval/ohmataval … mi/ma/mna/manzelku
		kurier/vodic/zamestnanec/dorucovatel … vyhraz*/udrel/sotil/obtazoval/napadol/sledoval/ohmataval … $
		kurier/vodic/zamestnanec/dorucovatel ma/mi/sa … vyhraz*/udrel/sotil/obtazoval/napadol/sledoval/ohmataval
		sexualne obtazov*
		obtazoval/napadol/udrel/sledoval ma
		vyhraza/vyhrazal sa mi
		manzel/partner ma bije`),
	health: lines(`
		alergick* reakci*/sok
		anafylak*
		mam/dostal*/objavil* … vyrazk*/zihlavk*/popalenin*
		popalil*/porezal*/poranil*/zranil* ma/dieta/ruku/prst
		som sa porezal*/poranil*/zranil*
		porezal*/poranil*/zranil* som sa
		prehltl*/zadusil*/zadrhl*
		otravil*/otrava/otravu
		koplo/kopla ma
		zachvatil*/vzplanul*/vzbl*/vybuchol/vybuchla/vybuchlo
		zacalo/zacala/zacal horiet
		nemozem/neviem dychat
		bezpecn* … tehotn*/babatk*`),
	minor: lines(`
		mam osem/devat/desat/jedenast/dvanast/trinast/strnast/patnast/8/9/10/11/12/13/14/15 rokov
		som dieta/maloleta/malolety/maloleti/neplnolet*/malolet*
		syn/dcera/dieta … kupil*/objednal*/zaplatil* … bez vedomi*/suhlas*/dovoleni*
		bez vedomia/suhlasu/dovolenia rodicov/mamy/otca
		rodicia nevedia/o/to nevedia`),
	legal: lines(`
		na sud/sudom
		pred sud/sudom
		zazalujem/zalujem/zalobu/zaloba
		moj/mojho/mojmu/mojim pravnik*/advokat*
		s/u pravnikom/advokatom/pravnika/advokata
		pravnikovi/advokatovi
		pravne/pravnou kroky/cestou
		podam/podal*/podavam trestne/zalobu
		trestne oznamenie`),
	chargeback: lines(`
		chargeback*/cardzbek*
		reklamaci* transakci*/platby … bank*
		bank* … reklam*/stiahn*/vrat* … platb*
		stiahnem/stornujem platbu`),
	harmless: lines(`
		zabit cas/nudu
		pre alergikov`),
};
