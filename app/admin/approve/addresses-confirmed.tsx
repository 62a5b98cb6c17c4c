import { Checkbox } from "@/components/form/checkbox";
import { errorFor, type FormState } from "@/components/form/form-state";
import { Notice } from "@/components/ui/notice";

type AddressesConfirmedProps = {
  state: FormState;
  /** Names the list that is shown (`listStamp`). */
  list: string;
};

/** The box that says that the addresses were read. It is ticked again only over the very list that it was ticked for. */
export function AddressesConfirmed({ state, list }: AddressesConfirmedProps) {
  const wasTicked = state.values.addressConfirmed === "yes" && state.outcomes === undefined;
  const isSame = state.values.list === list;
  return (
    <>
      {wasTicked && !isSame && (
        <Notice tone="warning" role="status">
          <p>一覧の内容が変わりました。宛先の住所を読み直してから、もう一度印を付けてください。</p>
        </Notice>
      )}
      <input type="hidden" name="list" value={list} />
      <Checkbox
        name="addressConfirmed"
        label="宛先の住所を確認しました"
        required
        error={errorFor(state, "addressConfirmed")}
        defaultChecked={wasTicked && isSame}
      />
    </>
  );
}
