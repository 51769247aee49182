export const Letterhead = ({ sender, dated = '' }: { sender: string; dated?: string }) => (
  <div class="letterhead">
    <p class="org">{sender}</p>
    {dated && <p class="aside">{dated}</p>}
  </div>
)
