-- Asks the same again and again: "post" with the body of a file, or "get"; a tag that follows goes into If-None-Match. With a number
-- of milliseconds as the last argument, every connection waits twice that at most, at random, before each request.
function init(arguments)
  local method, file, tag, wait = arguments[1], arguments[2], arguments[3], tonumber(arguments[4])
  wrk.method = method:upper()
  if method == "post" then
    local input = assert(io.open(file, "r"))
    wrk.body = input:read("*a")
    input:close()
    wrk.headers["Content-Type"] = "application/json"
  end
  if tag and tag ~= "-" then
    wrk.headers["If-None-Match"] = tag
  end
  if wait then
    delay = function() return math.random(0, 2 * wait) end
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
