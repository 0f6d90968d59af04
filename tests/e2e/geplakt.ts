interface Geplakt {
  wat: string;
  html: string;
  /** De opbouw die ervan overblijft. */
  wordt: string;
  melding?: string;
}

const punt = (niveau: number, teken: string, tekst: string) =>
  `<p class=MsoListParagraph style='margin-left:36pt;text-indent:-18pt;mso-list:l0 level${niveau} lfo1'>` +
  `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${teken}` +
  `<span style='font:7pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${tekst}<o:p></o:p></p>`;

/** Wat mensen op hun klembord hebben, en wat er in het plan van terechtkomt. */
export const GEPLAKT: Geplakt[] = [
  {
    wat: 'uit Word: koppen, lijsten in lijsten, een voetnoot, en zonder lege regels',
    html:
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{font-size:11pt}</style></head><body>` +
      `<h2 style='color:#2F5496'><span style='mso-list:Ignore'>1.1<span>&nbsp;&nbsp;</span></span>Aanpak<o:p></o:p></h2>` +
      `<p class=MsoNormal><o:p>&nbsp;</o:p></p>` +
      `<p class=MsoNormal style='margin:0'>Wij&nbsp; gaan <b style='mso-bidi-font-weight:normal'>door</b>` +
      `<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.</p>` +
      punt(1, '·', 'Een') +
      punt(2, 'a.', 'Onder') +
      punt(1, '·', 'Twee') +
      `<p class=MsoNormal>Tussen</p>` +
      punt(1, '3.', 'Drie') +
      punt(1, '4.', 'Vier') +
      `<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1>` +
      `<p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> Zie de brief.</p></div></div></body></html>`,
    wordt:
      '<h2>Aanpak</h2><p>Wij gaan <strong>door</strong><sup><a href="#voetnoot-1">1</a></sup>.</p>' +
      '<ul><li><p>Een</p><ol type="a"><li><p>Onder</p></li></ol></li><li><p>Twee</p></li></ul><p>Tussen</p>' +
      '<ol start="3"><li><p>Drie</p></li><li><p>Vier</p></li></ol>',
  },
  {
    wat: 'van een webpagina: opbouw blijft, opmaak en vreemde afbeeldingen vallen weg',
    html:
      `<div class="x" style="background:red"><h4 style="color:blue">Kop</h4><p style="text-align:center" onclick="a()">` +
      `<span style="font-weight:700">vet</span> <span style="font-style: italic">schuin</span> ` +
      `<a href="https://www.vng.nl/" style="color:red">VNG</a> <a href="javascript:alert(1)">niet</a></p>` +
      `<img src="https://elders.example/a.png" style="width:9px"><img src="https://elders.example/b.png">` +
      `<img src="https://elders.example/volg.gif" width="1" height="1"><script>alert(1)</script>` +
      `<table style="width:100%"><thead><tr><td colspan="2" align="right">Wat</td></tr></thead>` +
      `<tbody><tr><td style="text-align:right">1</td><td>2</td></tr></tbody></table></div><p>Eind</p>`,
    wordt:
      '<h3>Kop</h3><p><strong>vet</strong> <em>schuin</em> <a href="https://www.vng.nl/">VNG</a> niet</p>' +
      '<div><table><tbody><tr><th colspan="2" scope="col"><p>Wat</p></th></tr>' +
      '<tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table></div><p>Eind</p>',
    melding:
      '2 afbeeldingen zijn niet meegeplakt. Bewaar een afbeelding eerst als bestand en voeg haar dan in.',
  },
  {
    wat: 'uit een ander plan: zonder opmerkingen en zonder de partij en de staat van een onderdeel',
    html:
      `<h2 data-partij="vng" data-staat="akkoord">Kop</h2>` +
      `<p>Een <span data-draad="d1">zin</span> met <ins data-voorstel="insertion" data-kenmerk="1.a">erbij</ins></p>`,
    wordt: '<h2>Kop</h2><p>Een zin met erbij</p>',
  },
  {
    wat: 'uit Google Docs: de dikke doos eromheen is geen vet',
    html: `<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:400">gewoon</span> <span style="text-decoration:line-through">weg</span></p></b>`,
    wordt: '<p>gewoon <s>weg</s></p>',
  },
];
