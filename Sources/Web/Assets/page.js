// The pages work without this; with it files can be dropped, uploads show how far they are, and a
// finding and its place light up together.

document.documentElement.classList.add("script");
const chinese = document.documentElement.lang.startsWith("zh");
const say = (zh, en) => (chinese ? zh : en);

/** Sends a file as it is and tells how much of it has gone. */
function send(address, file, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.addEventListener("load", () => {
      let answer = {};
      try {
        answer = JSON.parse(request.responseText);
      } catch {
        answer = {};
      }
      if (request.status < 300) resolve(answer);
      else reject(new Error(answer.error?.message ?? String(request.status)));
    });
    request.addEventListener("error", () =>
      reject(new Error(say("连不上服务器，请检查网络后再试。", "The server cannot be reached; try again."))),
    );
    request.send(file);
  });
}

/** A line that shows how far a file is. */
function line(list, file) {
  const row = document.createElement("p");
  const name = document.createElement("span");
  name.textContent = file.name;
  const state = document.createElement("span");
  state.textContent = say("等待", "waiting");
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  row.append(name, state, bar);
  list.append(row);
  return {
    progress(part) {
      bar.value = part;
      state.textContent = part < 1 ? `${Math.round(part * 100)}%` : say("正在检查", "checking");
    },
    done(text) {
      bar.value = 1;
      state.textContent = text;
    },
    failed(text) {
      bar.remove();
      state.textContent = text;
      state.setAttribute("role", "alert");
    },
  };
}

function withName(address, file) {
  return `${address}?name=${encodeURIComponent(file.name)}`;
}

/** Brings files one by one into a batch of their own, four at a time. */
async function bring(form, files) {
  const list = form.querySelector(".uploads");
  list.textContent = "";
  const lines = files.map((file) => line(list, file));
  if (form.dataset.drop === "one") {
    try {
      const answer = await send(withName(form.action, files[0]), files[0], lines[0].progress);
      location.assign(answer.address);
      if (new URL(answer.address, location.href).pathname === location.pathname) location.reload();
    } catch (error) {
      lines[0].failed(error.message);
    }
    return;
  }
  let batch;
  try {
    const response = await fetch(form.action, {
      method: "POST",
      headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
      body: "",
    });
    batch = await response.json();
    if (!response.ok) throw new Error(batch.error?.message ?? String(response.status));
  } catch (error) {
    lines.forEach((shown) => shown.failed(error.message));
    return;
  }
  const address = `/intake/${batch.id}`;
  let next = 0;
  let failures = 0;
  let last;
  async function worker() {
    while (next < files.length) {
      const index = next++;
      try {
        const answer = await send(withName(address, files[index]), files[index], lines[index].progress);
        last = answer.rows[answer.rows.length - 1];
        const errors = answer.rows.reduce((sum, row) => sum + row.errors, 0);
        lines[index].done(errors ? say(`要改 ${errors} 处`, `${errors} to mend`) : say("检查完", "checked"));
      } catch (error) {
        failures += 1;
        lines[index].failed(error.message);
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, files.length) }, worker));
  if (failures === files.length) return;
  location.assign(files.length === 1 && last ? last.address : address);
}

function prepare(form) {
  const input = form.querySelector("input[type=file]");
  const begin = () => {
    const files = [...input.files];
    if (files.length) bring(form, files);
  };
  form.addEventListener("submit", (event) => {
    if (!input.files.length) return;
    event.preventDefault();
    begin();
  });
  input.addEventListener("change", begin);
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("over");
  });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length) bring(form, files);
  });
}

document.querySelectorAll("form[data-drop]").forEach(prepare);
// A file that misses its place must not take the page away.
for (const kind of ["dragover", "drop"]) {
  window.addEventListener(kind, (event) => event.preventDefault());
}

/** A text that goes out is copied with one touch. */
for (const text of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = say("复制", "Copy");
  button.addEventListener("click", async () => {
    text.select();
    // On plain HTTP there is no clipboard but the selection's.
    const copied = navigator.clipboard
      ? await navigator.clipboard.writeText(text.value).then(() => true, () => false)
      : document.execCommand("copy");
    button.textContent = copied ? say("已复制", "Copied") : say("请按 Ctrl+C", "Press Ctrl+C");
  });
  text.after(button);
}

/** A finding and its place light up together. */
function partner(element) {
  const link = element.querySelector('a[href^="#"]');
  return link ? document.getElementById(link.hash.slice(1)) : null;
}
for (const element of document.querySelectorAll(".finding, .document .found")) {
  for (const [on, off] of [["pointerenter", "pointerleave"], ["focusin", "focusout"]]) {
    element.addEventListener(on, () => partner(element)?.classList.add("lit"));
    element.addEventListener(off, () => partner(element)?.classList.remove("lit"));
  }
}

/** Keys: j and k go from finding to finding, / goes to the search. */
let current = -1;
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest("input, textarea, select")) return;
  if (event.key === "/") {
    const search = document.querySelector("input[type=search]");
    if (search) {
      event.preventDefault();
      search.focus();
    }
  }
  const links = [...document.querySelectorAll(".finding a.where")];
  if (!links.length || (event.key !== "j" && event.key !== "k")) return;
  current = (current + (event.key === "j" ? 1 : links.length - 1)) % links.length;
  links[current].focus();
  partner(links[current].closest(".finding"))?.scrollIntoView({ block: "center" });
});
