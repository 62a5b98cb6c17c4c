/**
 * What Enter in the field of the 認証コード presses: the form's first button, which must be the act that asked for it, whatever
 * other buttons the form has.
 */
export function EnterMeans({ act }: { act: string }) {
  return (
    <button type="submit" name="act" value={act} tabIndex={-1} aria-hidden="true" className="sr-only">
      送信
    </button>
  );
}
