/** How the page looks on screen, light and dark, and on paper. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--line:#767676;--soft:#e8edf4;--text:#1b1b1b;--paper:#fff;--link:#0b5394}
@media (prefers-color-scheme:dark){:root{--line:#8a8a8a;--soft:#2b3440;--text:#f2f2f2;--paper:#1b1b1b;--link:#9ecbff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--text);font:16px/1.45 "Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
main{max-width:1200px;margin:0 auto;padding:16px}
h1{font-size:1.5rem;margin:0 0 8px}
h2{font-size:1.2rem;margin:28px 0 8px}
p{margin:4px 0}
form{margin:16px 0}
label{display:block;font-weight:600;margin-bottom:4px}
input{font:inherit;width:100%;max-width:480px;padding:8px;border:1px solid var(--line);border-radius:4px;background:var(--paper);color:var(--text)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{border:1px solid var(--line);padding:6px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:var(--soft)}
tr[hidden]{display:none}
a{color:var(--link)}
@page{size:A4 landscape;margin:15mm}
@media print{:root{--text:#000;--paper:#fff;--soft:#eee;--line:#555;--link:#000}
body{font:11pt "Times New Roman",serif}form{display:none}main{max-width:none;padding:0}.scroll{overflow:visible}
thead{display:table-header-group}tr{break-inside:avoid}a{text-decoration:none}}
`;

/** Searching without a server: every word typed must begin or stand in a row, accents and đ aside. */
export const PAGE_SCRIPT = `
(function(){
var form=document.getElementById('search'),words=document.getElementById('words'),found=document.getElementById('found');
var rows=Array.prototype.slice.call(document.querySelectorAll('#book tbody tr')),texts=null,timer;
function fold(text){return text.normalize('NFD').replace(/[\\u0300-\\u036f]/g,'').toLowerCase().replace(/\\u0111/g,'d')}
function search(){
texts=texts||rows.map(function(row){var t=fold(Array.prototype.map.call(row.cells,function(c){return c.textContent}).join(' '));return t+' '+t.replace(/(\\d)[ .](?=\\d)/g,'$1')});
var asked=fold(words.value).split(/\\s+/).filter(Boolean),count=0;
rows.forEach(function(row,at){var is=asked.every(function(word){return texts[at].indexOf(word)>=0});row.hidden=!is;if(is)count++});
found.textContent=asked.length?'C\\u00f3 '+count+' d\\u00f2ng kh\\u1edbp':'C\\u00f3 '+rows.length+' d\\u00f2ng'}
form.hidden=false;form.addEventListener('submit',function(event){event.preventDefault();search()});
words.addEventListener('input',function(){clearTimeout(timer);timer=setTimeout(search,rows.length>2000?250:60)});
found.textContent='C\\u00f3 '+rows.length+' d\\u00f2ng'})();
`;
