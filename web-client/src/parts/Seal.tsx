/** The red seal that is stamped on a drawing that was understood. */
export function Seal({ title, detail }: { readonly title: string; readonly detail?: string }) {
  return (
    <div class="seal">
      <span class="seal-title">{title}</span>
      {detail && <span class="seal-detail">{detail}</span>}
    </div>
  );
}
