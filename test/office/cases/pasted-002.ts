/** The letter of 4 May 2026 as it is copied out of the PDF. */
export const pasted = `Det specialiserede socialområde

Kære udvalgsmedlemmer og direktører på det specialiserede socialområde i hovedstaden

I inviteres til politisk temamøde mandag den 4. maj 2026 kl. 15.30-18.00 i Gate21, Liljens Kvarter 2, 2620 Albertslund.

På dialogmødet får I mulighed for at høre nationale og lokale perspektiver.

Tilmelding sker her senest den 15. april.

Med venlig hilsen

Henrik Vestermark
Formand for KKR Hovedstaden

Birgitte Søndervang
Næstformand for KKR Hovedstaden

Program
15.30 Velkommen
v./ Henrik Vestermark, formand for KKR Hovedstaden
16.30 Afrunding, v./ Birgitte Søndervang, formand for KKR Hovedstaden
18.00 Tak for i dag
`
