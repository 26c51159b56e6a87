-- Posts the body of the file that is given first. With a second argument, "fresh:" in it becomes another alias in every request.
function init(arguments)
  local file = assert(io.open(arguments[1], "r"))
  wrk.body = file:read("*a")
  file:close()
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  if arguments[2] then
    request = fresh(wrk.body, arguments[2])
  end
end

function fresh(body, run)
  local from, to = body:find("fresh:", 1, true)
  local head, tail = body:sub(1, from - 1) .. "f" .. run .. "x", body:sub(to)
  local number = 0
  return function()
    number = number + 1
    return wrk.format(nil, nil, nil, head .. number .. tail)
  end
end

function done(summary, latency)
  local errors = summary.errors
  local failed = ""
  for _, kind in ipairs({ "connect", "read", "write", "timeout", "status" }) do
    if errors[kind] > 0 then
      failed = failed .. " " .. errors[kind] .. " by " .. kind
    end
  end
  io.write(string.format("RESULT %.1f %.3f%s\n", summary.requests * 1e6 / summary.duration, latency:percentile(99) / 1000, failed))
end
