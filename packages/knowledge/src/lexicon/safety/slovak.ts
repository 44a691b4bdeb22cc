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
		skoncovat so zivotom
		silu/sily/chut/dovod … zit
		zmysel zivota/zivot/zit
		zivot … nema … zmysel
		nema zmysel/cenu zit
		zivot/zit ma/sa nebavi/omrzel/unavuje
		zivot … nebavi/omrzel
		obesim/obesit sa
		sa obesim/obesit
		zabijem/zabit/zabijam sa
		skoncujem/skoncovat so/s
		so sebou/zivotom skoncovat/skoncujem/koncim
		vezmem/vziat … zivot
		zjedl*/zobral*/prehltl*/vzal* vsetky/cele/hrst … tabletk*/prask*/liek*
		predavkoval*/predavkujem
		rezem/porezem/podrezem/rezat sa/si
		sa rezem/porezem
		nezobudit/nezobudim sa
		a nezobudit/nezobudim
		skocim/skocit/hodim/hodit z/zo/sa pod/mosta/okna/vlak
		skocim/hodim/vrhnem z/sa/pod
		nieco/zle … si … urobim/spravim
		si nieco urobim/spravim
		radsej … mrtv*/zomrel*/umrel*
		byt/bol mrtv*
		keby … som … zomrel*/nebol/nebola/umrel*
		bolo by lepsie keby … nebol*
		samovraz*
		zomriet/umriet chcem
		nechcem … zit
		pre co/koho zit
		nemam pre/preco … zit
		zjem/prehltnem/zoberiem/vezmem cele/vsetky/balenie … liek*/tabletk*/prask*
		siahnem/siahnut si na/zivot
		vziat si zivot
		nechcem … zobudit
		skonc* … so sebou
		zbohom … posledny
		moj posledny vecer/den
		list na rozlucku
		utopim/utopit sa
		ako najrychlejsie zomriet/umriet
		prehlt* … krabick*/balen*/flas*
		povraz aby/na
		vlastnu/svoju/moju smrt
		v/do hrobe/hrobu
		flas* liekov na spanie
		lieky na spanie … vset*`),
	abuse: lines(`
		kurier/vodic/zamestnanec/dorucovatel … vyhraz*/udrel/sotil/obtazoval/napadol/sledoval/ohmataval … mi/ma/mna/manzelku
		kurier/vodic/zamestnanec/dorucovatel … vyhraz*/udrel/sotil/obtazoval/napadol/sledoval/ohmataval … $
		kurier/vodic/zamestnanec/dorucovatel ma/mi/sa … vyhraz*/udrel/sotil/obtazoval/napadol/sledoval/ohmataval
		sexualne obtazov*
		obtazoval/napadol/udrel/sledoval ma
		vyhraza/vyhrazal sa mi
		manzel/partner ma bije
		kurier*/vodic*/zamestnan*/dorucovatel*/straznik/muz/predavac* … chytil*/chytal*/tahal*/sacal/oplul*/oplu*/plul/zbil*/bil/udrel*/kopol/sotil*/dotykal*/obnazil*/napadol/urazil*/ponizil*/nadaval*/vyhrazal*/vulgarn*/obtazoval*/sleduj*/prenasleduj*/zahnal*/vtrhnu*/vtrhol
		zbil*/napadol/udrel*/urazil*/ponizil*/vyhrazal* ma/mi/mna
		ma/mi … urazil*/urazili/ponizil*/zbil*/napad*/nadaval*/oplul*/sledoval*
		sexualn*/rasistick*/homofobn* poznamk*/vtip*/komentar*/narazk*/navrh*/obtaz*
		nadaval* mi/mne/nam
		mi … nadaval*/vulgarn*
		vtrhnut/vtrhol/vlamal*/dostat … do bytu/domu/dom
		krical*/reval na moje/moju/mojho/mna/deti/nas
		obnazil/obnazoval/obnazil
		bije/bil/zbil ma
		priatel/manzel/partner/byval* … bije/sleduje/vyhraza/kontroluje/zistuje ma/mi/kde
		byval* … kde byvam
		zahnal/rozohnal sa na
		oplul/oplul/plul* moju/ma/na
		bije/napada ma
		ma obtazuje/bije
		kurier*/zamestnan*/vodic*/muz … sleduje/prenasleduje/obtazuje ma
		kurier*/zamestnan*/vodic*/muz ma … sleduje/prenasleduje/obtazuje
		kurier*/zamestnan*/vodic* … vie kde byvam
		kurier*/zamestnan*/vodic* … sukromne spravy
		kurier*/dorucovatel*/vodic*/zamestnan* … nadaval*/kricial/krical/kopal/buchal … mi/mne/zene/manzelke/mame/detom/dveri
		kopal/buchal do dveri/dverí
		spinav* cigank*/cigan*/utecenc*
		vrat*/vratil … do svojej/mojej krajiny
		nazval* … opic*/svin*/kurv*/zvierat*
		zdvihol past/ruku na`),
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
		bezpecn* … tehotn*/babatk*
		reakci* … koz*/alergi*/pokoz*
		koz* … reakci*/svrbi/pali
		opuch*/napuch* … tvar*/hrdl*/per*/oko/oci/jazyk/ruk*
		tvar/hrdlo/pery/oci/jazyk … opuch*/napuch*
		alergi* na … hrdl*/opuch*/vyrazk*
		kopla/koplo/kopol/zasiahol … prud*
		prud*/prudom … kop*/zasiah*
		krv*/krvacam/krvaca … nepresta*/tecie/neviem
		krvac*
		omdlel*/stratil* vedomie/odpadl*
		padl*/vnikl* … do oka
		dusil*/zadusil*/zadrhl*/udusil* sa
		prehlt*
		vybuch*/explod*
		nemocnici/nemocnice … kvoli/po/od vasmu/vasho/vasemu/vyrobku/kremu
		dojcim/dojcenie
		astmatik*
		dusil*/dusi sa
		zvracal*/zvracam
		odpadol/odpadla … vyparov/dymu
		je mi/mu/jej … velmi/hrozne zle
		zlomila/zlomil/rozpadla/rozpadol sa a … zlomil*/vyvrtol*/vyvrtla/udrel*
		popalila/popalil/oparil/oparila … prsty/prst/ruku/nohu/si/jazyk
		porezal/porezala/porezalo … peru/prst/prsty/ruku/tvar/nohu/dieta
		crepina/sklo/ulomok … padla/vnikla/vnikol/padol … oka/ust/nohy/ruky
		vyrazky z/po/od
		zacal/zacala/zacalo horiet
		pluzgier*/otlak* na … krku/kozi/rukach/ruke/tvari/tele/chrbte
		busenie srdca
		bezpecn* … tehoten*
		vracal*/zvracal*/vracam/zvracam po
		noc … vracal*
		prehlt* … tekutin*/kus*`),
	minor: lines(`
		mam osem/devat/desat/jedenast/dvanast/trinast/strnast/patnast/8/9/10/11/12/13/14/15 rokov
		som dieta/maloleta/malolety/maloleti/neplnolet*/malolet*
		syn/dcera/dieta … kupil*/objednal*/zaplatil* … bez vedomi*/suhlas*/dovoleni*
		bez vedomia/suhlasu/dovolenia rodicov/mamy/otca
		rodicia nevedia/o/to nevedia
		mam osem/devat/desat/jedenast/dvanast/trinast/strnast/patnast $
		mam osem/devat/desat/jedenast/dvanast/trinast/strnast/patnast rokov/mozem
		nemam … 18/osemnast
		syn/dcera/dieta/brat/sestra/ziak/vnuk 5/6/7/8/9/10/11/12/13/14/15 rokov … kupil*/objednal*/zaplatil*/klikl*/zadal*
		syn/dcera/dieta … pouzil*/zaplatil*/objednal* … kart*
		maminou/maminej/otcovou/otcovej/ockovou/rodicovskou kart*
		otcove/mamine/rodicovske peniaze
		zakladnu skolu
		zakladnej skole
		mama/otec/ocko/rodicia … nevie/nevedia
		za nasim/mojim chrbtom
		som nezletil*
		neplnolet*/malolet*/nezletil* syn/dcera/osoba/dieta/brat
		osoba neplnolet*/malolet*
		osemrocn*/devatrocn*/desatrocn*/jedenastrocn*/dvanastrocn*/trinastrocn*/strnastrocn*/patnastrocn* … kupil*/objednal*/zaplatil*/ucet
		moze … desatrocn*/jedenastrocn*/dvanastrocn*/trinastrocn*/strnastrocn*/patnastrocn*
		syn/dcera/dieta/brat/sestra/ziak/vnuk … ma 5/6/7/8/9/10/11/12/13/14/15 rokov … kupil*/objednal*/zaplatil*/klikl*/zadal*
		syn/dcera/dieta … kupil*/objednal*/zaplatil* … opytania/chrbtom
		dieta/syn/dcera … objednal*/kupil*/zaplatil* z mojej/moj* karty/kartou
		zaplatil*/objednal* … kartou mamy/otca/rodicov
		mal/mala/oslavil*/dovrsil* 10/11/12/13/14/15 rokov … mozem/kupit/som/si
		prave … 10/11/12/13/14/15 rokov
		maloleta/maloletu/malolety/maloleti/maloletych/neplnolet*
		dieta/syn/synak/syncek/dcera … zadalo/zadal/zadala/pouzil*/pouzilo … kartu
		mesiac mam 13/14/15/16/17
		tinedzer* … karty/kartu/kartou
		som skolacka/skolak/ziacka/ziak`),
	legal: lines(`
		na sud/sudom
		pred sud/sudom
		zazalujem/zalujem/zalobu/zaloba
		moj/mojho/mojmu/mojim pravnik*/advokat*
		s/u pravnikom/advokatom/pravnika/advokata
		pravnikovi/advokatovi
		pravne/pravnou kroky/cestou
		podam/podal*/podavam trestne/zalobu
		trestne oznamenie
		zalob*/zaluj*/zalovat/zazal*
		prokuratur*
		soi
		obchodn* inspekci*
		staznost … soi/inspekci*/prokurat*/polici*/ochran*
		stihat/stihan*
		trestn*
		podvod … polici*/trestn*/volam
		odskodn* … sud*
		porusili/porusujete zakon
		pravne kroky
		moj/vas/od advokata/pravnik/advokat/pravnika
		pravnik/advokat … hovori/vravi/ozve/kontaktovat/povedal
		s/so pravnikom/advokatom
		advokatsk* kancelari*
		sudne/sudneho konani*
		uvidime/stretneme sa … sude
		inak/alebo sud
		volam/zavolam/privolam/ohlasim … policiu/policii
		nahlasim vas/firmu/obchod … obchodnej/inspekcii/soi/policii/ochrane
		predvolan*
		predzalobn*
		vas pokutoval*
		tribunal*
		sudca … rozhodne`),
	chargeback: lines(`
		chargeback*/cardzbek*
		reklamaci* transakci*/platby … bank*
		bank* … reklam*/stiahn*/vrat* … platb*
		stiahnem/stornujem platbu
		chargeback*/spatn* zuctovani*
		bank* … storn*/stiahn*/stahuj*/vezme/vzala/vezmu/odvol*/vrati* … platb*/peniaz*/prevod*
		banka … tu platbu … stornuj*/vrat*/odvol*
		banka … vam … peniaze
		bank* … vysetruj*/presetruj* … platb*
		vydavatel karty
		reklam*/spochybn*/napad*/namiet* … platb*/transakci*
		platb*/transakci* … reklam*/spochybn*/napad*
		spor/narok … paypal*/kart*/bank*/visa
		paypal* … spor/narok/reklam*
		otvoril*/podal* spor/narok
		ochran* kupujuc*
		visu/visa/mastercard* … zrus*/vyziad*/vrat*/storn*
		vyziadam/vymaham … cez visu/mastercard*/banku
		transakci* … zrus* … bank*/mastercard*
		bank* … nie je moja/nie
		bank* … neplatil*
		vratenie platby … bank*
		bank* … vratenie platby
		spor/pripad v paypal*
		odvolavam/zrusim … inkaso`),
	harmless: lines(`
		zabit cas/nudu
		pre alergikov
		ucet v/vo banke
		zakonn* zaruk*`),
};
